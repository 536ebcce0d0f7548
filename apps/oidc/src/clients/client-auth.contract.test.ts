import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { post } from '../testing/service.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'
import { aClientAssertion, aServiceKey, type ServiceKey } from './service-key.fixture.ts'

const served = { keys: [] as unknown[] }
const keyServer = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(served))
})

beforeAll(async () => {
  await new Promise<void>((listening) => keyServer.listen(0, '127.0.0.1', listening))
})
afterAll(() => void keyServer.close())

const facade = facadeForTests()
const trusting = facadeForTests({ outboundHosts: () => [keyServerHost()] })
const keyServerHost = () => `127.0.0.1:${(keyServer.address() as AddressInfo).port}`

/** A machine is the shortest way to the token endpoint. */
async function tokensFor(form: Record<string, string>, { origin } = facade) {
  const request = { grant_type: 'client_credentials', scope: 'user:read', ...form }
  return post(`${origin}/connect/token`, request)
}

function aKeyedService(key: ServiceKey, changes = {}, at = facade) {
  return at.aService({
    id: `keyed-${key.publicJwk.kid}`,
    tokenEndpointAuthMethod: 'private_key_jwt',
    grantTypes: ['authorization_code', 'client_credentials'],
    scopes: ['openid', 'user:read'],
    jwks: key.jwks,
    ...changes,
  })
}

test('Core 9: client_secret_post, for the services that send their secret in the form', async () => {
  const service = facade.aService({ id: 'poster', tokenEndpointAuthMethod: 'client_secret_post' })
  const request = await service.request()
  const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  const form = {
    grant_type: 'authorization_code',
    code: new URL(callback).searchParams.get('code') ?? '',
    redirect_uri: service.redirectUri,
    code_verifier: request.verifier,
    client_id: service.id,
  }
  const url = `${facade.origin}/connect/token`
  expect((await post(url, { ...form, client_secret: 'wrong' })).body.error).toBe('invalid_client')
  expect((await post(url, { ...form, client_secret: service.secret })).status).toBe(200)
})

test('a secret in the header and in the form at once is refused', async () => {
  const service = facade.aService()
  const answer = await service.call('/connect/token', {
    grant_type: 'authorization_code',
    client_secret: service.secret,
  })
  expect(answer.body.error).toBe('invalid_request')
})

describe('RFC 7523: private_key_jwt', () => {
  test.each(['ES256', 'PS256', 'RS256'] as const)(
    '%s, addressed to the issuer or the endpoint',
    async (alg) => {
      const key = await aServiceKey(alg)
      const { id: clientId } = aKeyedService(key)
      for (const audience of [`${facade.origin}/`, `${facade.origin}/connect/token`]) {
        const answer = await tokensFor(await aClientAssertion(key, { clientId, audience }))
        expect(answer.status).toBe(200)
      }
    },
  )

  test('an assertion is good once, also when fifty copies arrive at the same moment', async () => {
    const key = await aServiceKey()
    const { id: clientId } = aKeyedService(key)
    const assertion = await aClientAssertion(key, { clientId, audience: `${facade.origin}/` })
    const answers = await Promise.all(Array.from({ length: 50 }, () => tokensFor(assertion)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of answers) if (status !== 200) expect(body.error).toBe('invalid_client')
  })

  const now = () => Math.floor(Date.now() / 1000)
  test.each([
    ['for somebody else', () => ({ aud: 'https://elsewhere.example/' })],
    ['from somebody else', () => ({ iss: 'another-client' })],
    ['without a name of its own (jti)', () => ({ jti: undefined })],
    ['without an end', () => ({ exp: undefined })],
    ['that has expired', () => ({ exp: now() - 60 })],
    ['that lives for an hour', () => ({ exp: now() + 3_600 })],
    ['from the future', () => ({ nbf: now() + 120 })],
  ])('RFC 8725: an assertion %s is refused', async (_what, change) => {
    const key = await aServiceKey()
    const { id: clientId } = aKeyedService(key)
    const audience = `${facade.origin}/`
    const { body } = await tokensFor(await aClientAssertion(key, { clientId, audience }, change()))
    expect(body.error).toBe('invalid_client')
  })

  test('RFC 8725: a signature by another key, one with the public key as a secret, and none are refused', async () => {
    const key = await aServiceKey()
    const { id: clientId } = aKeyedService(key)
    const good = await aClientAssertion(key, { clientId, audience: `${facade.origin}/` })
    const [, payload = ''] = (good.client_assertion ?? '').split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const asSecret = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(key.jwks.padEnd(32)))
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    const stranger = await aClientAssertion(await aServiceKey(), { clientId, audience: `${facade.origin}/` })
    for (const assertion of [asSecret, unsigned, stranger.client_assertion ?? '']) {
      const { body } = await tokensFor({ ...good, client_assertion: assertion })
      expect(body.error).toBe('invalid_client')
    }
  })

  test('a service that is registered with a key is not let in by a secret, not even by an empty one', async () => {
    const service = aKeyedService(await aServiceKey())
    const answer = await service.call('/connect/token', { grant_type: 'client_credentials' })
    expect(answer.body.error).toBe('invalid_client')
    const bare = await tokensFor({ client_id: service.id })
    expect(bare.body.error).toBe('invalid_client')
  })

  test('keys inside our own network are fetched only from hosts that a setting names', async () => {
    const key = await aServiceKey()
    served.keys = [key.publicJwk]
    const changes = { jwks: null, jwksUri: `http://${keyServerHost()}/keys` }
    const answers = await Promise.all(
      [facade, trusting].map(async (at) => {
        const { id: clientId } = aKeyedService(key, changes, at)
        return tokensFor(await aClientAssertion(key, { clientId, audience: `${at.origin}/` }), at)
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 200])
  })
})

test('a client without any secret must use PKCE, whatever its registration says', async () => {
  const service = facade.aService({
    id: 'public',
    tokenEndpointAuthMethod: 'none',
    isPkceRequired: false,
  })
  const url = new URL((await service.request()).url)
  url.searchParams.delete('code_challenge')
  url.searchParams.delete('code_challenge_method')
  const answer = await facade.aBrowser().follow(url.href)
  expect(answer.location).toContain('error=invalid_request')
})
