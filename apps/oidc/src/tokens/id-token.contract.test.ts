import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('Core 3.1.3.6: the ID token is RS256, lives ten minutes and says nothing about the person but who it is', async () => {
  const service = facade.aService()
  const request = await service.request()
  const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  const { id_token: idToken = '' } = await service.exchange(callback, request)

  expect(decodeProtectedHeader(idToken)).toMatchObject({ alg: 'RS256', kid: expect.any(String) })
  const keys = createRemoteJWKSet(new URL(`${facade.origin}/.well-known/jwks`))
  const { payload } = await jwtVerify(idToken, keys)
  expect(Number(payload.exp) - Number(payload.iat)).toBe(600)
  for (const name of ['email', 'name', 'birthdate', 'trn']) expect(payload).not.toHaveProperty(name)
})

test('Core 3.1.3.6: at_hash, when there is one, is the hash of the access token; iat and exp are ten minutes apart', async () => {
  const { tokens } = await signInForTokens(facade, facade.aService())
  const { exp = 0, iat = 0, nonce, aud } = decodeJwt(tokens.id_token ?? '')
  expect(exp - iat).toBe(600)
  expect(nonce).toBeTruthy()
  expect(aud).toBe('register-for-npq')
})
