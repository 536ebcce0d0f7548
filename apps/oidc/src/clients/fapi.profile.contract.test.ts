import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { post } from '../testing/service.fixture.ts'
import { answerIn } from '../testing/sign-in.fixture.ts'
import { aClientAssertion, aServiceKey } from './service-key.fixture.ts'

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

  test('without a pushed request nobody signs in', async () => {
    const { service } = await aStrictService()
    const { location } = await facade.aBrowser().follow((await service.request()).url)
    expect(answerIn(location).error).toBe('invalid_request')
  })
})
