import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { post } from '../testing/service.fixture.ts'
import { signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

async function aToken() {
  const service = facade.aService({ scopes: ['openid', 'email', 'dqt:read'] })
  return { service, ...(await signInForTokens(facade, service, { scope: 'openid dqt:read' })) }
}

const theApi = () =>
  facade.aService({ id: 'api', scopes: ['token:introspect'], grantTypes: [], redirectUris: [] })

describe('RFC 7662: introspection', () => {
  test('a service may ask about its own token', async () => {
    const { service, tokens, person } = await aToken()
    const { status, body } = await service.call('/connect/introspect', { token: tokens.access_token })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      active: true,
      sub: person.id,
      client_id: service.id,
      scope: 'openid dqt:read',
      iss: `${facade.origin}/`,
      sid: expect.any(String),
    })
  })

  test('R5: the API may ask about any token, such as an opaque one of a service that reads records', async () => {
    const { tokens, person } = await aToken()
    const { body } = await theApi().call('/connect/introspect', { token: tokens.access_token })
    expect(body).toMatchObject({ active: true, sub: person.id })
  })

  test('another service learns no more than about nonsense', async () => {
    const { tokens } = await aToken()
    const other = facade.aService({ id: 'curious' })
    const answers = await Promise.all(
      [tokens.access_token, 'nonsense'].map((token) => other.call('/connect/introspect', { token })),
    )
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 200, body: { active: false } })
  })

  test('nobody may ask without saying who they are', async () => {
    const { tokens } = await aToken()
    const url = `${facade.origin}/connect/introspect`
    const anonymous = await post(url, { token: tokens.access_token })
    expect(anonymous.status).toBe(400)
    const wrong = await post(url, { token: tokens.access_token, client_id: 'register-for-npq' })
    expect(wrong.status).toBe(401)
  })

  test('once the session has ended its token is not active', async () => {
    const { service, tokens } = await aToken()
    facade.api.state.sessions.clear()
    const { body } = await service.call('/connect/introspect', { token: tokens.access_token })
    expect(body).toEqual({ active: false })
  })
})

describe('RFC 7009: revocation', () => {
  test('a withdrawn token is refused from then on', async () => {
    const { service, tokens, person } = await aToken()
    const { status } = await service.call('/connect/revoke', { token: tokens.access_token })
    expect(status).toBe(200)
    await expect(service.userinfo(tokens.access_token, person.id)).rejects.toThrow()
  })

  test('withdrawing a refresh token withdraws everything that came from the same sign-in', async () => {
    const service = facade.aService({
      id: 'records',
      scopes: ['openid', 'offline_access'],
      grantTypes: ['authorization_code', 'refresh_token'],
    })
    const asked = { scope: 'openid offline_access', prompt: 'consent' }
    const { tokens, person } = await signInForTokens(facade, service, asked)
    const refreshToken = tokens.refresh_token ?? ''
    await service.call('/connect/revoke', { token: refreshToken, token_type_hint: 'refresh_token' })
    await expect(service.userinfo(tokens.access_token, person.id)).rejects.toThrow()
    const refreshed = await service.call('/connect/token', {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    })
    expect(refreshed.body.error).toBe('invalid_grant')
  })

  test('another service cannot withdraw it', async () => {
    const { service, tokens, person } = await aToken()
    const other = facade.aService({ id: 'spiteful' })
    expect((await other.call('/connect/revoke', { token: tokens.access_token })).status).toBe(400)
    expect(await service.userinfo(tokens.access_token, person.id)).toMatchObject({ sub: person.id })
  })

  test('a token that nobody knows is answered as one that was withdrawn', async () => {
    const { status } = await facade.aService().call('/connect/revoke', { token: 'nonsense' })
    expect(status).toBe(200)
  })
})
