import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, uidOf } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('a service signs a teacher in: discovery, authorize, pages, token, userinfo', async () => {
  const service = facade.aService()
  const teacher = facade.aPerson({ trn: '1234567', trnLookupStatus: 'FOUND', middleName: 'Ro' })
  const request = await service.request()
  const { callback } = await signIn(facade, facade.aBrowser(), request, teacher)
  expect(callback).toContain(service.redirectUri)

  const tokens = await service.exchange(callback, request)
  expect(tokens.expires_in).toBe(600)
  expect(tokens.claims()).toMatchObject({ sub: teacher.id, aud: service.id, iss: `${facade.origin}/` })
  expect(await service.userinfo(tokens.access_token, teacher.id)).toEqual({
    sub: teacher.id,
    email: 'kit.lane@example.com',
    email_verified: true,
    name: 'Kit Ro Lane',
    given_name: 'Kit',
    middle_name: 'Ro',
    family_name: 'Lane',
    birthdate: '1990-02-28',
    trn: '1234567',
    trn_lookup_status: 'Found',
  })
})

test('RFC 9207: the answer names the issuer, with its trailing slash', async () => {
  const service = facade.aService()
  const { callback } = await signIn(facade, facade.aBrowser(), await service.request(), facade.aPerson())
  expect(new URL(callback).searchParams.get('iss')).toBe(`${facade.origin}/`)
})

test('single sign-on: a second service in the same browser asks nothing', async () => {
  const browser = facade.aBrowser()
  const teacher = facade.aPerson()
  await signIn(facade, browser, await facade.aService().request(), teacher)

  const second = facade.aService({ id: 'apply-for-qts', redirectUris: ['https://qts.example/callback'] })
  const request = await second.request()
  const { callback, questions } = await signIn(facade, browser, request, teacher)
  expect(questions).toBe(0)
  expect((await second.exchange(callback, request)).claims()?.sub).toBe(teacher.id)
})

test('single sign-on: a service that does not let the person in sends them to the page that says why, and hears access_denied', async () => {
  const browser = facade.aBrowser()
  await signIn(facade, browser, await facade.aService().request(), facade.aPerson())
  const second = facade.aService({ id: 'closed-service', redirectUris: ['https://closed.example/callback'] })
  facade.api.state.closed.set('closed-service', 'PROHIBITED')

  const silent = await browser.follow((await second.request({ prompt: 'none' })).url)
  expect(new URL(silent.location ?? '').searchParams.get('error')).toBe('access_denied')
  const asked = await browser.follow((await second.request()).url)
  const started = facade.api.state.started.get(uidOf(asked.location))
  expect(facade.api.state.sessions.has(started?.sessionId ?? '')).toBe(true)
})

test('two services that a browser opens at the same moment both sign the person in', async () => {
  const browser = facade.aBrowser()
  const teacher = facade.aPerson()
  await signIn(facade, browser, await facade.aService().request(), teacher)
  await Promise.all(
    ['first-tab', 'second-tab', 'third-tab'].map(async (id) => {
      const service = facade.aService({ id, redirectUris: [`https://${id}.example/callback`] })
      const request = await service.request()
      const { callback } = await signIn(facade, browser, request, teacher)
      expect((await service.exchange(callback, request)).claims()?.sub).toBe(teacher.id)
    }),
  )
})

test('a service on a laptop, with plain http addresses of its own, can sign in', async () => {
  const service = facade.aService({
    id: 'demo-npq',
    service: { name: 'Register for an NPQ', url: 'http://localhost:3003/npq' },
    redirectUris: ['http://localhost:3003/npq/callback'],
    postLogoutRedirectUris: ['http://localhost:3003/npq'],
    scopes: ['openid', 'email', 'profile', 'trn', 'dqt:read', 'phone'],
  })
  const request = await service.request()
  const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  expect((await service.exchange(callback, request)).scope).toBe('openid email profile trn dqt:read phone')
})

test('prompt=none answers silently for someone who is signed in, and login_required for anyone else', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const stranger = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(new URL(stranger.location ?? '').searchParams.get('error')).toBe('login_required')

  await signIn(facade, browser, await service.request(), facade.aPerson())
  const known = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(new URL(known.location ?? '').searchParams.get('code')).toBeTruthy()
})

test('prompt=login asks even someone who is signed in', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const teacher = facade.aPerson()
  await signIn(facade, browser, await service.request(), teacher)
  const again = await signIn(facade, browser, await service.request({ prompt: 'login' }), teacher)
  expect(again.questions).toBe(1)
})

test('prompt=consent is not an error, and nobody is asked for consent', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const teacher = facade.aPerson()
  for (const prompt of ['login consent', 'consent']) {
    const request = await service.request({ prompt })
    const { callback } = await signIn(facade, browser, request, teacher)
    expect((await service.exchange(callback, request)).claims()?.sub).toBe(teacher.id)
  }
})

test('a second sign-in of the same service that asks for more gets more', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const teacher = facade.aPerson({ trn: '7654321', trnLookupStatus: 'FOUND' })
  await signIn(facade, browser, await service.request({ scope: 'openid' }), teacher)
  const request = await service.request({ scope: 'openid trn' })
  const { callback } = await signIn(facade, browser, request, teacher)
  const { access_token: accessToken } = await service.exchange(callback, request)
  expect(await service.userinfo(accessToken, teacher.id)).toMatchObject({ trn: '7654321' })
})

test('a scope that the service may not have is refused by redirect', async () => {
  const service = facade.aService({ id: 'email-only', scopes: ['openid', 'email'] })
  const { url } = await service.request({ scope: 'openid trn' })
  const answer = await facade.aBrowser().follow(url)
  expect(new URL(answer.location ?? '').searchParams.get('error')).toBe('invalid_scope')
})

test.each(['', 'made-up', 'offline_access'])(
  'a request for nothing that could be given (scope "%s") is refused at the start, with a word why',
  async (scope) => {
    const service = facade.aService()
    const url = new URL((await service.request({ scope })).url)
    url.searchParams.delete('nonce')
    const answer = await facade.aBrowser().follow(url.href)
    expect(answerIn(answer.location)).toMatchObject({
      error: 'invalid_scope',
      error_description: 'no scope is requested that the client may have',
    })
    const pushed = await service.call('/connect/par', answerIn(url.href))
    expect(pushed.body.error).toBe('invalid_scope')
  },
)

test('RFC 9700 2.1.1: a request without PKCE, or with the plain method, is refused', async () => {
  const service = facade.aService()
  for (const change of [{ code_challenge: '' }, { code_challenge_method: 'plain' }]) {
    const url = new URL((await service.request()).url)
    for (const [name, value] of Object.entries(change)) {
      if (value) url.searchParams.set(name, value)
      else url.searchParams.delete(name)
    }
    const answer = await facade.aBrowser().follow(url.href)
    expect(new URL(answer.location ?? '').searchParams.get('error')).toBe('invalid_request')
  }
})

test('RFC 9700 2.1.2 and 2.4, OAuth 2.1: only the code flow is offered, and no grant that takes a password', async () => {
  const service = facade.aService()
  const { url } = await service.request({ response_type: 'code id_token' })
  const answer = await facade.aBrowser().follow(url)
  expect(answer.location ?? '').not.toContain('id_token=')
  const discovery = await (await fetch(`${facade.origin}/.well-known/openid-configuration`)).json()
  expect(discovery).toMatchObject({
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  })
})
