import {
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  AppTokenRefused,
  createAppTokenSigner,
  createAppTokenVerifier,
  FACADE_TOKEN_AUDIENCE,
  signAppToken,
} from './index.ts'

const NOON = new Date('2026-11-22T12:00:00Z')
const after = (seconds: number) => ({ now: () => new Date(NOON.getTime() + seconds * 1000) })

type Pair = { privateKey: JWK; publicKey: JWK }
let web: Pair
let oidc: Pair

async function aKeyNamed(kid: string): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return {
    privateKey: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' },
    publicKey: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' },
  }
}

beforeAll(async () => {
  web = await aKeyNamed('web')
  oidc = await aKeyNamed('oidc')
})

const verifierAfter = (seconds: number) =>
  createAppTokenVerifier({ keys: [web.publicKey, oidc.publicKey] }, after(seconds))

/** A token that is right in everything but what the test changes. */
async function aToken(changes: {
  header?: Partial<JWTHeaderParameters>
  claims?: Record<string, unknown>
  key?: JWK
}) {
  const issuedAt = NOON.getTime() / 1000
  const claims = { iss: 'oidc', aud: 'get-an-identity-api', iat: issuedAt, exp: issuedAt + 60, jti: 'one' }
  return new SignJWT({ ...claims, ...changes.claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'app+jwt', kid: 'oidc', ...changes.header })
    .sign(await importJWK(changes.key ?? oidc.privateKey, 'EdDSA'))
}

test('a token says which app is calling', async () => {
  const fromWeb = await signAppToken({ key: web.privateKey, app: 'web', clock: after(0) })
  const fromOidc = await signAppToken({ key: oidc.privateKey, app: 'oidc', clock: after(0) })
  expect(await verifierAfter(1).verify(fromWeb)).toEqual({ app: 'web' })
  expect(await verifierAfter(1).verify(fromOidc)).toEqual({ app: 'oidc' })
})

test('the tests’ own token is accepted before anything is changed in it', async () => {
  expect(await verifierAfter(0).verify(await aToken({}))).toEqual({ app: 'oidc' })
})

test('two tokens signed in the same second differ', async () => {
  const input = { key: web.privateKey, app: 'web', clock: after(0) } as const
  expect(await signAppToken(input)).not.toBe(await signAppToken(input))
})

/** A clock that the test sets. */
function aClock() {
  let seconds = 0
  return {
    now: () => after(seconds).now(),
    set(to: number) {
      seconds = to
    },
  }
}

describe('one token is signed for the calls of 45 seconds', () => {
  test.each([
    { seconds: 0, isSame: true },
    { seconds: 44, isSame: true },
    { seconds: 45, isSame: false },
    { seconds: -1, isSame: false },
  ])('a call after $seconds seconds', async ({ seconds, isSame }) => {
    const clock = aClock()
    const sign = createAppTokenSigner({ key: web.privateKey, app: 'web', clock })
    const first = sign()
    clock.set(seconds)
    expect(sign() === first).toBe(isSame)
    expect(await verifierAfter(seconds).verify(sign())).toEqual({ app: 'web' })
  })

  test('a call for a staff session has a token of its own, and leaves the app’s as it was', async () => {
    const sign = createAppTokenSigner({ key: web.privateKey, app: 'web', clock: after(0) })
    const [own, one, other] = [sign(), sign('one'), sign('other')]
    expect(await verifierAfter(0).verify(one)).toEqual({ app: 'web', staffSession: 'one' })
    expect(await verifierAfter(0).verify(other)).toEqual({ app: 'web', staffSession: 'other' })
    expect(await verifierAfter(0).verify(sign())).toEqual({ app: 'web' })
    expect(sign()).toBe(own)
  })
})

describe('a token that was verified before', () => {
  const verifierWith = (clock: { now(): Date }) => createAppTokenVerifier({ keys: [web.publicKey] }, clock)

  test('is not verified again, unless it speaks for a staff session', async () => {
    const verifier = verifierWith(after(0))
    const sign = createAppTokenSigner({ key: web.privateKey, app: 'web', clock: after(0) })
    const [own, ofStaff] = [sign(), sign('a-staff-session')]
    expect(await verifier.verify(own)).toBe(await verifier.verify(own))
    expect(await verifier.verify(ofStaff)).not.toBe(await verifier.verify(ofStaff))
  })

  test('stops working when its minute is over', async () => {
    const clock = aClock()
    const verifier = verifierWith(clock)
    const token = createAppTokenSigner({ key: web.privateKey, app: 'web', clock })()
    for (const seconds of [0, 1, 59, 64]) {
      clock.set(seconds)
      expect(await verifier.verify(token)).toEqual({ app: 'web' })
    }
    for (const seconds of [66, -6]) {
      clock.set(seconds)
      await expect(verifier.verify(token)).rejects.toThrow(AppTokenRefused)
    }
  })

  test('is not kept past its minute because it names an hour', async () => {
    const clock = aClock()
    const verifier = verifierWith(clock)
    const exp = NOON.getTime() / 1000 + 3_600
    const token = await aToken({
      key: web.privateKey,
      header: { kid: 'web' },
      claims: { iss: 'web', exp },
    })
    expect(await verifier.verify(token)).toEqual({ app: 'web' })
    clock.set(66)
    await expect(verifier.verify(token)).rejects.toThrow(AppTokenRefused)
  })

  test('lends nothing to another one: each letter of it counts', async () => {
    const verifier = verifierWith(after(0))
    const token = await signAppToken({ key: web.privateKey, app: 'web', clock: after(0) })
    await verifier.verify(token)
    const [header, claims, signature] = token.split('.')
    const other = Buffer.from(JSON.stringify({ ...JSON.parse(atob(claims ?? '')), staff_session: 'x' }))
    for (const forged of [`${header}.${other.toString('base64url')}.${signature}`, `${header}.${claims}.`])
      await expect(verifier.verify(forged)).rejects.toThrow(AppTokenRefused)
  })
})

describe('a token stops working a minute after it was signed, with five seconds for clocks that differ', () => {
  test.each([
    { seconds: 64, accepted: true },
    { seconds: 66, accepted: false },
    { seconds: -6, accepted: false },
  ])('$seconds seconds after signing', async ({ seconds, accepted }) => {
    const token = await signAppToken({ key: web.privateKey, app: 'web', clock: after(0) })
    const outcome = verifierAfter(seconds).verify(token)
    if (accepted) await expect(outcome).resolves.toEqual({ app: 'web' })
    else await expect(outcome).rejects.toThrow(AppTokenRefused)
  })
})

describe('refused', () => {
  const issuedAt = NOON.getTime() / 1000
  test.each([
    ['a token that gives itself an hour', { claims: { iat: issuedAt - 600, exp: issuedAt + 3000 } }],
    ['a token with no expiry', { claims: { exp: undefined } }],
    ['a token for another audience', { claims: { aud: 'somewhere-else' } }],
    ['a token of another type', { header: { typ: 'at+jwt' } }],
    ['a token with no type', { header: { typ: undefined } }],
    ['a token without an id', { claims: { jti: undefined } }],
    ['a key that we do not know', { header: { kid: 'sandbox' }, claims: { iss: 'sandbox' } }],
    ['one app’s key speaking for another app', { claims: { iss: 'web' } }],
    ['one app’s key under another app’s name', { header: { kid: 'web' }, claims: { iss: 'web' } }],
  ])('%s', async (_title, changes) => {
    const token = await aToken(changes as Parameters<typeof aToken>[0])
    await expect(verifierAfter(0).verify(token)).rejects.toThrow(AppTokenRefused)
  })

  test('a stranger’s key that takes an app’s name', async () => {
    const stranger = await aKeyNamed('oidc')
    const token = await aToken({ key: stranger.privateKey })
    await expect(verifierAfter(0).verify(token)).rejects.toThrow(AppTokenRefused)
  })

  test('a token that nobody signed', async () => {
    const unsigned = new UnsecuredJWT({ iss: 'oidc', aud: 'get-an-identity-api', jti: 'one' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 60)
      .encode()
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'app+jwt', kid: 'oidc' })).toString(
      'base64url',
    )
    const token = `${header}.${unsigned.split('.')[1]}.`
    await expect(verifierAfter(0).verify(token)).rejects.toThrow(AppTokenRefused)
  })

  test('text that is not a token', async () => {
    await expect(verifierAfter(0).verify('hello')).rejects.toThrow(AppTokenRefused)
  })

  test('a token signed with our public key used as a password', async () => {
    const token = await new SignJWT({ iss: 'oidc', aud: 'get-an-identity-api', jti: 'one' })
      .setProtectedHeader({ alg: 'HS256', typ: 'app+jwt', kid: 'oidc' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 60)
      .sign(Buffer.from(JSON.stringify(oidc.publicKey)))
    await expect(verifierAfter(0).verify(token)).rejects.toThrow(AppTokenRefused)
  })
})

test('an app cannot sign with a key that is not its own', async () => {
  await expect(signAppToken({ key: web.privateKey, app: 'oidc' })).rejects.toThrow('kid oidc')
})

test('a verifier given a private key does not start', () => {
  expect(() => createAppTokenVerifier({ keys: [web.privateKey] })).toThrow('private key')
})

test('a token for the facade is no use at the API, nor the other way round', async () => {
  const audience = FACADE_TOKEN_AUDIENCE
  const clock = after(0)
  const forFacade = await signAppToken({ key: web.privateKey, app: 'web', audience, clock })
  const forApi = await signAppToken({ key: web.privateKey, app: 'web', clock })
  const facade = createAppTokenVerifier({ keys: [web.publicKey] }, clock, audience)
  expect(await facade.verify(forFacade)).toEqual({ app: 'web' })
  await expect(facade.verify(forApi)).rejects.toThrow(AppTokenRefused)
  await expect(verifierAfter(0).verify(forFacade)).rejects.toThrow(AppTokenRefused)
})

test('a token of the web names the staff session that it calls for, and one of another app cannot', async () => {
  const staffSession = 'the-token-of-a-staff-session'
  const clock = after(0)
  const fromWeb = await signAppToken({ key: web.privateKey, app: 'web', staffSession, clock })
  expect(await verifierAfter(0).verify(fromWeb)).toEqual({ app: 'web', staffSession })
  const fromOidc = await signAppToken({ key: oidc.privateKey, app: 'oidc', staffSession, clock })
  await expect(verifierAfter(0).verify(fromOidc)).rejects.toThrow(AppTokenRefused)
  const empty = await aToken({ claims: { staff_session: null } })
  await expect(verifierAfter(0).verify(empty)).rejects.toThrow(AppTokenRefused)
})
