import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { post } from '../testing/service.fixture.ts'
import { answerIn, signIn } from '../testing/sign-in.fixture.ts'
import { aClientAssertion, aProof, aServiceKey } from './service-key.fixture.ts'

const facade = facadeForTests()

describe('FAPI 2.0: a client that is registered for the strictest way', () => {
  async function aStrictService(alg: 'ES256' | 'RS256' = 'ES256') {
    const key = await aServiceKey(alg)
    const service = facade.aService({
      id: `strict-${key.publicJwk.kid}`,
      tokenEndpointAuthMethod: 'private_key_jwt',
      jwks: key.jwks,
      isDpopBound: true,
      isParRequired: true,
      idTokenSignedResponseAlg: 'ES256',
    })
    const push = async (audience: string) => {
      const proof = await aClientAssertion(key, { clientId: service.id, audience })
      const parameters = answerIn((await service.request()).url)
      return post(`${facade.origin}/connect/par`, { ...parameters, ...proof })
    }
    return { service, push }
  }

  test('its assertions are for the issuer, and only that', async () => {
    const { push } = await aStrictService()
    expect((await push(`${facade.origin}/`)).status).toBe(201)
    expect((await push(`${facade.origin}/connect/par`)).body.error).toBe('invalid_client')
  })

  test('5.3.2.1: its refresh token stays the same at each use, for as long as a family of others would last', async () => {
    const key = await aServiceKey()
    const service = facade.aService({
      id: `keeps-${key.publicJwk.kid}`,
      tokenEndpointAuthMethod: 'private_key_jwt',
      jwks: key.jwks,
      isDpopBound: true,
      isParRequired: true,
      idTokenSignedResponseAlg: 'ES256',
      scopes: ['openid', 'offline_access'],
      grantTypes: ['authorization_code', 'refresh_token'],
    })
    const call = async (path: string, form: Record<string, string>) => {
      const proof = await aClientAssertion(key, { clientId: service.id, audience: `${facade.origin}/` })
      const dpop = await aProof(key, { method: 'POST', url: `${facade.origin}${path}` })
      return post(`${facade.origin}${path}`, { ...form, ...proof }, { dpop })
    }
    const request = await service.request({ scope: 'openid offline_access', prompt: 'consent' })
    const pushed = await call('/connect/par', answerIn(request.url))
    const query = new URLSearchParams({ client_id: service.id, request_uri: String(pushed.body.request_uri) })
    const url = `${facade.origin}/connect/authorize?${query}`
    const { callback } = await signIn(facade, facade.aBrowser(), { ...request, url }, facade.aPerson())
    const { code = '' } = answerIn(callback)
    const form = { grant_type: 'authorization_code', redirect_uri: service.redirectUri, code }
    const { body } = await call('/connect/token', { ...form, code_verifier: request.verifier })
    const first = String(body.refresh_token)
    const refresh = () => call('/connect/token', { grant_type: 'refresh_token', refresh_token: first })
    expect((await refresh()).body.refresh_token).toBe(first)
    facade.clock.advance({ minutes: 29 * 24 * 60 })
    expect((await refresh()).body).toMatchObject({ refresh_token: first, token_type: 'DPoP' })
    facade.clock.reset()
  })

  test('without a pushed request nobody signs in', async () => {
    const { service } = await aStrictService()
    const { location } = await facade.aBrowser().follow((await service.request()).url)
    expect(answerIn(location).error).toBe('invalid_request')
  })
})
