import { afterAll, beforeAll, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn, signInForTokens, uidOf } from '../testing/sign-in.fixture.ts'

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

test('userinfo asks the API once, and the database twice', async () => {
  const { service, tokens, person } = await aSignedInBrowser()
  const cost = await costOf(() => service.userinfo(tokens.access_token, person.id))
  expect(cost.asked).toEqual(['OidcStanding'])
  expect(cost.statements, statements.join('\n')).toBe(2)
})

test('introspection asks the API once, and nothing about the identity', async () => {
  const { service, tokens } = await aSignedInBrowser()
  const cost = await costOf(() => service.call('/connect/introspect', { token: tokens.access_token }))
  expect(cost.asked).toEqual(['OidcStanding'])
  expect(cost.statements, statements.join('\n')).toBe(2)
})

test('the API’s own question about a token is answered without asking it back', async () => {
  const { tokens } = await aSignedInBrowser()
  const api = facade.aService({ id: 'get-an-identity-api', scopes: ['token:introspect'], redirectUris: [] })
  await api.call('/connect/introspect', { token: 'first' }) // its client and its secret are asked for once
  const cost = await costOf(async () => {
    const { body } = await api.call('/connect/introspect', {
      token: tokens.access_token,
      token_type_hint: 'access_token',
    })
    expect(body.active).toBe(true)
  })
  expect(cost.asked).toEqual([])
  expect(cost.statements, statements.join('\n')).toBe(2)
})

test('a silent sign-on asks the API twice, and the database five times', async () => {
  const { service, browser } = await aSignedInBrowser()
  const request = await service.request({ prompt: 'none' })
  let location: string | undefined
  const cost = await costOf(async () => {
    location = (await browser.follow(request.url)).location
  })
  expect(new URL(location ?? '').searchParams.get('code')).toBeTruthy()
  expect(cost.asked).toEqual(['OidcStanding', 'JoinSession'])
  expect(cost.statements, statements.join('\n')).toBeLessThanOrEqual(5)

  const token = await costOf(() => service.exchange(location ?? '', request))
  expect(token.asked).toEqual(['OidcStanding'])
  expect(token.statements, statements.join('\n')).toBeLessThanOrEqual(5)
})

test('no request of a sign-in asks the API more than twice', async () => {
  const { service } = await aSignedInBrowser()
  const browser = facade.aBrowser()
  const request = await service.request()
  const begun = await costOf(async () => {
    const { location } = await browser.follow(request.url)
    expect(uidOf(location)).not.toBe('no-uid-in-this-address')
  })
  expect(begun.asked).toEqual(['StartInteraction'])
  expect(begun.statements, statements.join('\n')).toBeLessThanOrEqual(1)
  // The way back and the resumed request, one after the other.
  const back = await costOf(() => signIn(facade, browser, request, facade.aPerson()))
  expect(back.asked).toEqual(['StartInteraction', 'RedeemHandoff', 'OidcStanding', 'JoinSession'])
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
