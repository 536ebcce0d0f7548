import { afterAll, beforeAll, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signInForTokens, uidOf } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()
const statements: string[] = []
const debug = (_connection: number, statement: string) => {
  if (!statement.includes('oidc.signing_key')) statements.push(statement)
}
beforeAll(() => void Object.assign(facade.sql.options, { debug }))
afterAll(() => void Object.assign(facade.sql.options, { debug: false }))

/** What the facade asks of the API and of the database while it does something: a call of the API costs ten statements. */
async function costOf(work: () => Promise<unknown>) {
  statements.length = 0
  facade.api.state.asked.length = 0
  await work()
  return { asked: [...facade.api.state.asked], statements: statements.length }
}

/** A browser that is signed in, at a service whose client and secret the facade knows by now. */
async function aSignedInBrowser() {
  const service = facade.aService()
  const signedIn = await signInForTokens(facade, service)
  return { service, ...signedIn }
}

test('userinfo asks the API once, and the database once', async () => {
  const { service, tokens, person } = await aSignedInBrowser()
  const cost = await costOf(() => service.userinfo(tokens.access_token, person.id))
  expect(cost.asked).toEqual(['OidcStanding'])
  expect(cost.statements, statements.join('\n')).toBe(1)
})

test('introspection asks the API once, and nothing about the identity', async () => {
  const { service, tokens } = await aSignedInBrowser()
  const cost = await costOf(() => service.call('/connect/introspect', { token: tokens.access_token }))
  expect(cost.asked).toEqual(['OidcStanding'])
  expect(cost.statements, statements.join('\n')).toBe(1)
})

test('the API’s own question about a token is answered without asking it back', async () => {
  const { tokens } = await aSignedInBrowser()
  const api = facade.aService({
    id: 'get-an-identity-api',
    scopes: ['token:introspect'],
    grantTypes: ['client_credentials'],
    redirectUris: [],
  })
  await api.call('/connect/introspect', { token: 'first' }) // its client and its secret are asked for once
  const cost = await costOf(async () => {
    const { body } = await api.call('/connect/introspect', {
      token: tokens.access_token,
      token_type_hint: 'access_token',
    })
    expect(body.active).toBe(true)
  })
  expect(cost.asked).toEqual([])
  expect(cost.statements, statements.join('\n')).toBe(1)
})

test('a silent sign-on asks the API twice, and the database six times in all', async () => {
  const { service, browser } = await aSignedInBrowser()
  const request = await service.request({ prompt: 'none' })
  let location: string | undefined
  const cost = await costOf(async () => {
    location = (await browser.follow(request.url)).location
  })
  expect(new URL(location ?? '').searchParams.get('code')).toBeTruthy()
  expect(cost.asked).toEqual(['OidcStanding', 'JoinSession'])
  expect(cost.statements, statements.join('\n')).toBe(3)

  const token = await costOf(() => service.exchange(location ?? '', request))
  expect(token.asked).toEqual(['OidcStanding'])
  expect(token.statements, statements.join('\n')).toBe(3)
})

test('no request of a sign-in asks the API more than twice, or has more than eight statements', async () => {
  const { service } = await aSignedInBrowser()
  const browser = facade.aBrowser()
  const request = await service.request()
  let next = ''
  const visit = (address: string) =>
    costOf(async () => {
      next = (await browser.get(address)).location ?? ''
    })

  const begun = await visit(request.url)
  expect(begun).toEqual({ asked: ['StartInteraction'], statements: 1 })
  const uid = uidOf(next)
  const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
  const back = await visit(`/interaction/${uid}/complete?ticket=${ticket}`)
  expect(back.asked).toEqual(['RedeemHandoff'])
  expect(back.statements, statements.join('\n')).toBeLessThanOrEqual(2)
  const resumed = await visit(next)
  expect(resumed.asked).toEqual(['OidcStanding', 'JoinSession'])
  expect(resumed.statements, statements.join('\n')).toBeLessThanOrEqual(4)
  const token = await costOf(() => service.exchange(next, request))
  expect(token.asked).toEqual(['OidcStanding'])
  expect(token.statements, statements.join('\n')).toBe(3)
})

test('a machine’s token needs one look at the database once its secret is known', async () => {
  const service = facade.aService({
    id: 'a-machine',
    grantTypes: ['client_credentials'],
    scopes: ['user:read'],
    redirectUris: [],
  })
  const form = { grant_type: 'client_credentials', scope: 'user:read' }
  await service.call('/connect/token', form)
  const cost = await costOf(async () => {
    const { status } = await service.call('/connect/token', form)
    expect(status).toBe(200)
  })
  expect(cost.asked).toEqual([])
})

test('keys and metadata are answered from memory', async () => {
  await fetch(`${facade.origin}/.well-known/jwks`)
  const cost = await costOf(async () => {
    expect((await fetch(`${facade.origin}/.well-known/jwks`)).status).toBe(200)
  })
  expect(cost.statements).toBe(0)
})
