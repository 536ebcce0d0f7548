import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

const OFFLINE = { scope: 'openid email offline_access', prompt: 'consent' }

function aRefreshingService(id = 'records') {
  return facade.aService({
    id,
    scopes: ['openid', 'email', 'offline_access'],
    grantTypes: ['authorization_code', 'refresh_token'],
  })
}

async function aRefreshToken() {
  const service = aRefreshingService()
  const { tokens, person, browser } = await signInForTokens(facade, service, OFFLINE)
  const refresh = (token: unknown, more: Record<string, string> = {}) =>
    service.call('/connect/token', {
      grant_type: 'refresh_token',
      refresh_token: String(token),
      ...more,
    })
  return { service, person, browser, tokens, first: tokens.refresh_token, refresh }
}

test('a registered service that asks for offline_access gets a refresh token; others get none', async () => {
  expect((await aRefreshToken()).first).toEqual(expect.any(String))

  const notAsking = await signInForTokens(facade, aRefreshingService(), { scope: 'openid email' })
  expect(notAsking.tokens.refresh_token).toBeUndefined()
  const unregistered = facade.aService({ id: 'no-refresh', scopes: ['openid', 'email', 'offline_access'] })
  const { tokens } = await signInForTokens(facade, unregistered, OFFLINE)
  expect(tokens.refresh_token).toBeUndefined()
})

test('RFC 9700 4.14: each use gives new tokens and spends the old one', async () => {
  const { first, refresh, service, person } = await aRefreshToken()
  const second = await refresh(first)
  expect(second.status).toBe(200)
  expect(second.body).toMatchObject({ expires_in: 600, token_type: 'Bearer' })
  expect(second.body.refresh_token).not.toBe(first)
  expect(await service.userinfo(String(second.body.access_token), person.id)).toMatchObject({
    email: 'kit.lane@example.com',
  })
  expect((await refresh(second.body.refresh_token)).status).toBe(200)
})

test('RFC 9700 2.2.2: a refresh token that is used again takes all its successors with it', async () => {
  const { first, refresh, service, person } = await aRefreshToken()
  const second = await refresh(first)
  const third = await refresh(second.body.refresh_token)

  const replay = await refresh(first)
  expect(replay).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  expect((await refresh(third.body.refresh_token)).body.error).toBe('invalid_grant')
  await expect(service.userinfo(String(third.body.access_token), person.id)).rejects.toThrow()
})

test('a refresh token is of no use to another service, and trying does not spend it', async () => {
  const { first, refresh } = await aRefreshToken()
  const other = aRefreshingService('another')
  const stolen = await other.call('/connect/token', {
    grant_type: 'refresh_token',
    refresh_token: String(first),
  })
  expect(stolen).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  expect((await refresh(first)).status).toBe(200)
})

test('a refresh cannot widen its scope, and can narrow it', async () => {
  const { first, refresh } = await aRefreshToken()
  expect((await refresh(first, { scope: 'openid trn' })).body.error).toBe('invalid_scope')
  const narrow = await refresh(first, { scope: 'openid' })
  expect(narrow.body.scope).toBe('openid')
})

test('signing out anywhere ends it, and the access token that came of it, at once, at userinfo too', async () => {
  const { first, refresh, service, person } = await aRefreshToken()
  const second = await refresh(first)
  const accessToken = String(second.body.access_token)
  expect(await service.userinfo(accessToken, person.id)).toMatchObject({ sub: person.id })
  const isActive = async (token: unknown) =>
    (await service.call('/connect/introspect', { token: String(token) })).body.active
  expect([await isActive(accessToken), await isActive(second.body.refresh_token)]).toEqual([true, true])

  facade.api.root.endSession({ sessionId: facade.api.state.joined.at(-1)?.sessionId ?? '' })
  expect(await refresh(second.body.refresh_token)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  })
  expect([await isActive(accessToken), await isActive(second.body.refresh_token)]).toEqual([false, false])
  await expect(service.userinfo(accessToken, person.id)).rejects.toThrow()
})

test('a code for a refresh token is worth nothing once the person has signed out', async () => {
  const service = aRefreshingService()
  const request = await service.request(OFFLINE)
  const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  facade.api.root.endSession({ sessionId: facade.api.state.joined.at(-1)?.sessionId ?? '' })
  await expect(service.exchange(callback, request)).rejects.toMatchObject({ error: 'invalid_grant' })
})

test('while the API cannot say whether the person signed out, nothing is given out and nothing is spent', async () => {
  const { first, refresh } = await aRefreshToken()
  facade.api.state.isUp = false
  expect((await refresh(first)).body.error).toBe('temporarily_unavailable')
  facade.api.state.isUp = true
  expect((await refresh(first)).status).toBe(200)
})

test('a refresh token outlives a session that nobody ended, as offline_access says, but not the person', async () => {
  const { first, refresh, person } = await aRefreshToken()
  facade.api.state.sessions.clear()
  const second = await refresh(first)
  expect(second.status).toBe(200)
  facade.api.state.identities.delete(person.id)
  expect((await refresh(second.body.refresh_token)).body.error).toBe('invalid_grant')
})

test('R4: with the switch a service gets one without asking in the standard’s way, and without it none', async () => {
  const legacy = facade.aService({
    id: 'teacher-auth',
    scopes: ['openid', 'email', 'offline_access'],
    grantTypes: ['authorization_code', 'refresh_token'],
    legacySwitches: [{ name: 'ALWAYS_ISSUE_REFRESH_TOKEN', expiresAt: '2027-01-01T00:00:00Z' }],
  })
  const asked = { scope: 'openid email offline_access' }
  expect((await signInForTokens(facade, legacy, asked)).tokens.refresh_token).toEqual(expect.any(String))
  expect((await signInForTokens(facade, aRefreshingService(), asked)).tokens.refresh_token).toBeUndefined()
})
