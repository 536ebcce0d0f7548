import * as oauth from 'oauth4webapi'
import { beforeAll, describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()
const insecure = { [oauth.allowInsecureRequests]: true }
let server: oauth.AuthorizationServer

beforeAll(async () => {
  const issuer = new URL(`${facade.origin}/`)
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...insecure })
  server = await oauth.processDiscoveryResponse(issuer, response)
})

/** A certified client's own checks, step by step, with room to do each one wrong. */
async function aSignIn(parameters: Record<string, string> = {}) {
  const service = facade.aService()
  const request = await service.request(parameters)
  const person = facade.aPerson()
  const { callback } = await signIn(facade, facade.aBrowser(), request, person)
  const client: oauth.Client = { client_id: service.id }
  return { service, request, person, callback: new URL(callback), client }
}

type SignIn = Awaited<ReturnType<typeof aSignIn>>

async function exchange(
  { service, request, callback, client }: SignIn,
  { verifier = request.verifier, redirectUri = service.redirectUri, secret = service.secret } = {},
) {
  const parameters = oauth.validateAuthResponse(server, client, callback, request.state)
  return oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretBasic(secret),
    parameters,
    redirectUri,
    verifier,
    insecure,
  )
}

test('a whole sign-in passes every check of the client: issuer, state, nonce, hashes, signature, subject', async () => {
  const signedIn = await aSignIn({ max_age: '600' })
  const response = await exchange(signedIn)
  const tokens = await oauth.processAuthorizationCodeResponse(server, signedIn.client, response, {
    expectedNonce: signedIn.request.nonce,
    maxAge: 600,
    requireIdToken: true,
  })
  await oauth.validateApplicationLevelSignature(server, response, insecure)
  const userinfo = await oauth.userInfoRequest(server, signedIn.client, tokens.access_token, insecure)
  const claims = await oauth.processUserInfoResponse(server, signedIn.client, signedIn.person.id, userinfo)
  expect(claims.email).toBe('kit.lane@example.com')
})

describe('what the client must be able to notice', () => {
  test('RFC 9700 4.4 and RFC 9207: an answer in the name of another issuer', async () => {
    const { callback, client, request } = await aSignIn()
    callback.searchParams.set('iss', 'https://evil.example/')
    expect(() => oauth.validateAuthResponse(server, client, callback, request.state)).toThrow('iss')
    callback.searchParams.delete('iss')
    expect(() => oauth.validateAuthResponse(server, client, callback, request.state)).toThrow('iss')
  })

  test('an answer to another request', async () => {
    const { callback, client } = await aSignIn()
    expect(() => oauth.validateAuthResponse(server, client, callback, 'another-state')).toThrow('state')
  })

  test('an ID token for another nonce, and one for another client', async () => {
    const signedIn = await aSignIn()
    const response = await exchange(signedIn)
    const another = { expectedNonce: 'another-nonce', requireIdToken: true }
    await expect(
      oauth.processAuthorizationCodeResponse(server, signedIn.client, response.clone(), another),
    ).rejects.toThrow('nonce')
    const mine = { expectedNonce: signedIn.request.nonce, requireIdToken: true }
    const somebodyElse = { client_id: 'somebody-else' }
    await expect(
      oauth.processAuthorizationCodeResponse(server, somebodyElse, response, mine),
    ).rejects.toThrow('aud')
  })

  test('a userinfo answer about somebody else', async () => {
    const signedIn = await aSignIn()
    const tokens = await oauth.processAuthorizationCodeResponse(
      server,
      signedIn.client,
      await exchange(signedIn),
      {
        expectedNonce: signedIn.request.nonce,
      },
    )
    const response = await oauth.userInfoRequest(server, signedIn.client, tokens.access_token, insecure)
    await expect(
      oauth.processUserInfoResponse(server, signedIn.client, facade.aPerson().id, response),
    ).rejects.toThrow('sub')
  })
})

describe('what we must refuse', () => {
  const refusal = async (response: Response) => Object(await response.json()).error

  test('RFC 7636 4.6: the wrong verifier', async () => {
    const response = await exchange(await aSignIn(), { verifier: oauth.generateRandomCodeVerifier() })
    expect(await refusal(response)).toBe('invalid_grant')
  })

  test('Core 3.1.3.2: another redirect_uri than before', async () => {
    const response = await exchange(await aSignIn(), { redirectUri: 'https://npq.example/other' })
    expect(await refusal(response)).toBe('invalid_grant')
  })

  test('RFC 6749 5.2: the wrong secret, with a challenge to authenticate', async () => {
    const response = await exchange(await aSignIn(), { secret: 'wrong' })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('Basic')
  })

  test('RFC 6749 5.1: answers with tokens are not to be stored', async () => {
    const response = await exchange(await aSignIn())
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('RFC 6750 3.1: no token, and a token that nobody knows, each with the challenge that it deserves', async () => {
    const none = await fetch(`${facade.origin}/connect/userinfo`)
    expect(none.status).toBe(401)
    const unknown = await fetch(`${facade.origin}/connect/userinfo`, {
      headers: { authorization: 'Bearer unknown' },
    })
    expect(unknown.status).toBe(401)
    expect(unknown.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })

  test('an authorization error comes back as the client can read it', async () => {
    const service = facade.aService()
    const request = await service.request({ prompt: 'none' })
    const { location } = await facade.aBrowser().follow(request.url)
    expect(answerIn(location).error).toBe('login_required')
    const client = { client_id: service.id }
    expect(() => oauth.validateAuthResponse(server, client, new URL(location ?? ''), request.state)).toThrow(
      oauth.AuthorizationResponseError,
    )
  })
})
