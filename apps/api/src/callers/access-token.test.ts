import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { createAppTokenVerifier, signAppToken } from '@identity/app-token'
import { createLogger } from '@identity/runtime'
import {
  type CryptoKey,
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../main/app.ts'
import type { Deps } from '../main/deps.ts'
import { blockIdentity } from '../staff/block-identity/block-identity.use-case.ts'
import { mergeIdentities } from '../staff/merge-identities/merge-identities.use-case.ts'
import { signOutIdentity } from '../staff/sign-out-identity/sign-out-identity.use-case.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { listenOnLoopback } from '../testing/listen-on-loopback.ts'
import { AccessTokenRefused, createAccessTokenVerifier } from './access-token.ts'
import { proofVerifier } from './dpop-proof.ts'
import { tokenIntrospection } from './introspection.ts'
import { callerReader } from './read-caller.ts'

const ISSUER = 'https://identity.example/'
const AUDIENCE = 'https://identity.example/graphql'
const METADATA = 'https://identity.example/.well-known/oauth-protected-resource/graphql'
const NPQ = 'register-for-npq'
const MINUTE_S = 60
const API_SECRET = 'a-secret-of-the-api-of-32-letters'

const world = useWorld()
let url = ''
let close: () => Promise<unknown>
let facade: { privateKey: CryptoKey; publicKey: CryptoKey }
let keys: JWTVerifyGetKey
let appToken = ''
let keysAreReadable = true
/** What the facade would say of each opaque token. */
const opaque = new Map<string, Record<string, unknown>>()
let questions = 0

beforeAll(async () => {
  facade = await generateKeyPair('ES256', { extractable: true })
  const local = createLocalJWKSet({
    keys: [{ ...(await exportJWK(facade.publicKey)), kid: 'k1', alg: 'ES256' }],
  })
  keys = (header, token) => {
    if (!keysAreReadable) throw new TypeError('fetch failed')
    return local(header, token)
  }
  const { deps, schema, clock } = world.get()
  const app = await generateKeyPair('EdDSA', { extractable: true })
  const appKey = { kid: 'web', alg: 'EdDSA' }
  appToken = await signAppToken({ key: { ...(await exportJWK(app.privateKey)), ...appKey }, app: 'web' })
  const { app: express, close: stop } = await createApp({
    schema,
    deps,
    readCaller: callerReader({
      apps: createAppTokenVerifier({ keys: [{ ...(await exportJWK(app.publicKey)), ...appKey }] }),
      accessTokens: createAccessTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, clock }),
      introspect: tokenIntrospection({
        facadeUrl: await startFacade(),
        clientSecret: API_SECRET,
        isIssued: deps.repositories.grants.isIssued,
      }),
      isProof: proofVerifier({ url: AUDIENCE, clock, limits: deps.repositories.limits }),
      deps,
    }),
    logger: createLogger({ name: 'api', level: 'silent' }),
    resourceMetadata: METADATA,
    isReady: async () => true,
  })
  const listening = await listenOnLoopback(express)
  url = listening.url
  close = () => listening.close().then(stop)
})
afterAll(() => close())

/** The facade's introspection, for the API's own client only. */
async function startFacade(): Promise<string> {
  const basic = `Basic ${Buffer.from(`get-an-identity-api:${API_SECRET}`).toString('base64')}`
  const { origin, close } = await listenOnLoopback(async (request, response) => {
    const form = new URLSearchParams(await text(request))
    questions += 1
    const known = request.headers.authorization === basic ? opaque.get(form.get('token') ?? '') : undefined
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ active: known !== undefined, ...known }))
  })
  afterAll(close)
  return origin
}

/** An opaque token that the facade keeps, and what it would say of it. */
async function giveOut(token: string, said: Record<string, unknown>) {
  opaque.set(token, said)
  const { clock, database } = world.get()
  const hash = createHash('sha256').update(token).digest()
  const expiresAt = new Date(clock.now().getTime() + 10 * 60_000).toISOString()
  await database.sql`
    insert into oidc.artifact (model, id_hash, payload_sealed, expires_at)
    values ('AccessToken', ${hash}, 'sealed', ${expiresAt})`
}

const seconds = () => Math.floor(world.get().clock.now().getTime() / 1000)

/** A person who is signed in at a service, with a grant there, as the facade would have it. */
async function aSignedInPerson() {
  const { deps, database, clock } = world.get()
  const now = clock.now()
  const { identities, sessions, sessionClients } = deps.repositories
  const emailAddress = `${randomUUID()}@example.com`
  const created = await identities.create(
    {
      emailAddress,
      emailKey: emailAddress,
      details: { preferredName: 'Ada', dateOfBirth: '1990-12-10', nationalInsuranceNumber: null },
    },
    now,
  )
  const identityId = created?.id ?? ''
  await identities.setName(
    identityId,
    'GIVEN',
    { firstName: 'Ada', middleName: null, lastName: 'Byron' },
    now,
  )
  const sessionId = await sessions.start(identityId, { amr: ['otp'], acr: 'urn:gai:acr:email' }, now)
  const sid = randomUUID()
  await sessionClients.join(sessionId, { clientId: NPQ, sid }, { at: now, isUse: true })
  const grantHash = createHash('sha256').update(randomBytes(16)).digest()
  await database.sql`
    insert into oidc.artifact (model, id_hash, payload_sealed, expires_at)
    values ('Grant', ${grantHash}, 'sealed', ${new Date(now.getTime() + 120 * 60_000).toISOString()})`
  const claims = {
    sub: identityId,
    client_id: NPQ,
    scope: 'email profile trn',
    sid,
    gid: grantHash.toString('base64url'),
  }
  return { identityId, sessionId, grantHash, claims, emailAddress }
}

type Changes = { header?: Partial<JWTHeaderParameters>; key?: CryptoKey | Uint8Array }

function sign(
  claims: Record<string, unknown>,
  { header = {}, key = facade.privateKey }: Changes = {},
): Promise<string> {
  const iat = seconds()
  const rest = { iss: ISSUER, aud: AUDIENCE, iat, exp: iat + 10 * MINUTE_S, jti: randomUUID() }
  return new SignJWT({ ...rest, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...header })
    .sign(key)
}

async function ask(token: string, query = '{ me { id } }', headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { me: Record<string, unknown> } | null
    errors?: {
      message: string
      extensions: { code: string; reason?: string; scopes?: string[] }
      path?: string[]
    }[]
  }
  return {
    data,
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    code: errors?.[0]?.extensions.code,
    message: errors?.[0]?.message,
    extensions: errors?.[0]?.extensions,
    path: errors?.[0]?.path,
  }
}

test('a person’s token shows their own data, and the long name of its type will do', async () => {
  const { claims, identityId, emailAddress } = await aSignedInPerson()
  const { data } = await ask(
    await sign(claims),
    '{ me { id emailAddress firstName middleName lastName preferredName dateOfBirth trn trnLookupStatus } }',
  )
  expect(data?.me).toEqual({
    id: identityId,
    emailAddress,
    firstName: 'Ada',
    middleName: null,
    lastName: 'Byron',
    preferredName: 'Ada',
    dateOfBirth: '1990-12-10',
    trn: null,
    trnLookupStatus: 'NONE',
  })
  expect((await ask(await sign(claims, { header: { typ: 'application/at+jwt' } }))).data?.me.id).toBe(
    identityId,
  )
})

test('of a record that is less surely theirs than the service wants, the person’s token shows none', async () => {
  const { claims, identityId } = await aSignedInPerson()
  const { database, deps, clock } = world.get()
  const link = { trn: '2990001', trnMatchLevel: 'LOW' } as const
  await deps.repositories.identities.takeTrn(identityId, link, clock.now())
  const seenUnder = async (policy: string) => {
    await database.sql`update service set match_policy = ${policy} where id = ${NPQ}`
    return (await ask(await sign(claims), '{ me { trn trnLookupStatus trnMatchLevel } }')).data?.me
  }
  expect(await seenUnder('FIRM')).toEqual({ trn: null, trnLookupStatus: 'PENDING', trnMatchLevel: null })
  expect(await seenUnder('LOW')).toEqual({ trn: '2990001', trnLookupStatus: 'FOUND', trnMatchLevel: 'LOW' })
})

const unsigned = async (claims: Record<string, unknown>) => {
  const [, payload] = (await sign(claims)).split('.')
  return `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')}.${payload}.`
}
const signedWithPublicKey = async (claims: Record<string, unknown>) =>
  sign(claims, { header: { alg: 'HS256' }, key: Buffer.from(await exportSPKI(facade.publicKey)) })

test.each<[string, (claims: Record<string, unknown>) => Promise<string>]>([
  ['that nobody signed (alg none)', unsigned],
  ['signed with our public key as a password (HS256)', signedWithPublicKey],
  [
    'signed by a stranger',
    async (claims) => sign(claims, { key: (await generateKeyPair('ES256')).privateKey }),
  ],
  ['signed by a key that we do not know', (claims) => sign(claims, { header: { kid: 'k2' } })],
  ['of type JWT', (claims) => sign(claims, { header: { typ: 'JWT' } })],
  ['of no type', async (claims) => sign(claims, { header: { typ: undefined } as never })],
  ['that is a logout token', (claims) => sign(claims, { header: { typ: 'logout+jwt' } })],
  ['that is an ID token', (claims) => sign({ ...claims, aud: NPQ, nonce: 'n' }, { header: { typ: 'JWT' } })],
  ['that is an ID token under another type', (claims) => sign({ ...claims, aud: NPQ, nonce: 'n' })],
  ['for somebody else', (claims) => sign({ ...claims, aud: 'https://elsewhere.example/' })],
  ['for nobody', (claims) => sign({ ...claims, aud: undefined })],
  ['of another issuer', (claims) => sign({ ...claims, iss: 'https://elsewhere.example/' })],
  ['of our issuer without its slash', (claims) => sign({ ...claims, iss: ISSUER.slice(0, -1) })],
  ['that has expired', (claims) => sign({ ...claims, iat: seconds() - 600, exp: seconds() - 6 })],
  ['that never expires', (claims) => sign({ ...claims, exp: undefined })],
  ['that is not good yet', (claims) => sign({ ...claims, nbf: seconds() + 60 })],
  ['without an id', (claims) => sign({ ...claims, jti: undefined })],
  ['without a client', (claims) => sign({ ...claims, client_id: undefined })],
  ['of a client that is not there', (claims) => sign({ ...claims, client_id: 'gone' })],
  ['of no grant', (claims) => sign({ ...claims, gid: undefined })],
  ['of a grant that never was', (claims) => sign({ ...claims, gid: randomBytes(32).toString('base64url') })],
  ['of no session', (claims) => sign({ ...claims, sid: undefined })],
  ['of a session that never was', (claims) => sign({ ...claims, sid: randomUUID() })],
  [
    'of another person’s session',
    async (claims) => sign({ ...claims, sub: (await aSignedInPerson()).identityId }),
  ],
  ['that is bound to a key (DPoP)', (claims) => sign({ ...claims, cnf: { jkt: 'thumbprint' } })],
  ['that is bound to a certificate', (claims) => sign({ ...claims, cnf: { 'x5t#S256': 'thumbprint' } })],
  ['that is no token', async () => 'hello'],
])('a token %s is nobody’s', async (_title, make) => {
  const { claims } = await aSignedInPerson()
  expect((await ask(await sign(claims))).code).toBeUndefined()
  expect(await ask(await make(claims))).toMatchObject({ code: 'UNAUTHENTICATED' })
})

test.each(['JWT', 'app+jwt', 'logout+jwt'])('the verifier itself takes nothing of type %s', async (typ) => {
  const verifier = createAccessTokenVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys,
    clock: world.get().clock,
  })
  const { claims } = await aSignedInPerson()
  expect(await verifier.verify(await sign(claims))).toMatchObject({ client_id: NPQ })
  await expect(verifier.verify(await sign(claims, { header: { typ } }))).rejects.toThrow(AccessTokenRefused)
})

test.each<[string, string, (claims: Record<string, unknown>) => Promise<string>]>([
  [
    'an ID token',
    'NOT_AN_ACCESS_TOKEN',
    (claims) => sign({ ...claims, aud: NPQ }, { header: { typ: 'JWT' } }),
  ],
  [
    'a token for another resource',
    'NOT_FOR_THIS_API',
    (claims) => sign({ ...claims, aud: 'https://elsewhere.example/' }),
  ],
  [
    'an opaque token that is for userinfo alone',
    'NOT_FOR_THIS_API',
    async (claims) => {
      const token = randomBytes(32).toString('base64url')
      await giveOut(token, { ...claims, scope: 'openid email', token_type: 'Bearer' })
      return token
    },
  ],
  [
    'a token that has expired',
    'EXPIRED',
    (claims) => sign({ ...claims, iat: seconds() - 600, exp: seconds() - 6 }),
  ],
  ['a token of a client that is gone', 'NOT_VALID', (claims) => sign({ ...claims, client_id: 'gone' })],
  [
    'a forged token',
    'NOT_VALID',
    async (claims) => sign(claims, { key: (await generateKeyPair('ES256')).privateKey }),
  ],
  [
    'a forged token that says it has expired',
    'NOT_VALID',
    async (claims) =>
      sign({ ...claims, exp: seconds() - 6 }, { key: (await generateKeyPair('ES256')).privateKey }),
  ],
])('a caller with %s is told %s, and what to send', async (_title, reason, make) => {
  const { claims } = await aSignedInPerson()
  const answer = await ask(await make(claims))
  expect(answer).toMatchObject({ status: 401, extensions: { code: 'UNAUTHENTICATED', reason } })
  expect(answer.message).not.toBe('A bearer token is needed.')
  if (reason === 'NOT_FOR_THIS_API')
    expect(answer.message).toMatch(/parameter resource .*\/connect\/authorize/)
})

test('a caller without a token is told that one is missing', async () => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  })
  expect(await response.json()).toMatchObject({
    errors: [
      { message: 'A bearer token is needed.', extensions: { code: 'UNAUTHENTICATED', reason: 'MISSING' } },
    ],
  })
})

test('a token whose grant was revoked is refused from that moment', async () => {
  const { claims, grantHash } = await aSignedInPerson()
  const token = await sign(claims)
  expect((await ask(token)).code).toBeUndefined()
  await world.get().database.sql`delete from oidc.artifact where id_hash = ${grantHash}`
  expect((await ask(token)).code).toBe('UNAUTHENTICATED')
})

test('a token of a session that ended is refused from that moment, also one given out for longer', async () => {
  const { claims, sessionId } = await aSignedInPerson()
  const tokens = [await sign(claims), await sign({ ...claims, offline: true })]
  for (const token of tokens) expect((await ask(token)).code).toBeUndefined()
  const { deps, clock } = world.get()
  await deps.inTransaction(({ sessions }) => sessions.endOne(sessionId, 'SIGNED_OUT', clock.now()))
  for (const token of tokens) expect((await ask(token)).code).toBe('UNAUTHENTICATED')
})

test.each<[string, (deps: Deps, identityId: string) => Promise<{ kind: string }>]>([
  ['signed out by an agent', (deps, id) => signOutIdentity(deps, id, null)],
  ['blocked', (deps, id) => blockIdentity(deps, id, null)],
  ['merged', async (deps, from) => mergeIdentities(deps, { from, into: (await anIdentity(world.get())).id })],
])('no token of somebody who was %s is good from that moment', async (_what, change) => {
  const { claims, identityId } = await aSignedInPerson()
  const opaqueToken = randomBytes(32).toString('base64url')
  await giveOut(opaqueToken, { ...claims, scope: 'openid dqt:read', token_type: 'Bearer' })
  const tokens = [await sign(claims), await sign({ ...claims, offline: true }), opaqueToken]
  for (const token of tokens) expect((await ask(token)).code).toBeUndefined()
  await change(world.get().deps, identityId)
  for (const token of tokens) expect((await ask(token)).code).toBe('UNAUTHENTICATED')
})

test('a session that nobody used for an hour takes its tokens along, but not those given out for longer', async () => {
  const { claims } = await aSignedInPerson()
  world.get().clock.forward(59 * 60_000)
  const [forTheSession, forLonger] = [await sign(claims), await sign({ ...claims, offline: true })]
  world.get().clock.forward(60_000 - 1)
  expect((await ask(forTheSession)).code).toBeUndefined()
  world.get().clock.forward(1)
  expect((await ask(forTheSession)).code).toBe('UNAUTHENTICATED')
  expect((await ask(forLonger)).code).toBeUndefined()
})

test('a field beyond the token’s scopes is refused by name, not left blank', async () => {
  const { claims, identityId } = await aSignedInPerson()
  const token = await sign({ ...claims, scope: 'email' })
  const { data, code, message } = await ask(token, '{ me { id emailAddress trn } }')
  expect(data?.me).toMatchObject({ id: identityId, trn: null })
  expect([code, message]).toEqual([
    'INSUFFICIENT_SCOPE',
    'The token needs the scope user:read or user:write or trn or dqt:read.',
  ])
})

test('a field that was refused is named, with the scopes that open it, beside the fields that were answered', async () => {
  const { claims } = await aSignedInPerson()
  const { status, path, extensions, data } = await ask(
    await sign({ ...claims, scope: 'email' }),
    '{ me { emailAddress trn } }',
  )
  expect([status, path, data?.me.trn]).toEqual([200, ['me', 'trn'], null])
  expect(extensions).toMatchObject({
    ...{ code: 'INSUFFICIENT_SCOPE', scopes: ['user:read', 'user:write', 'trn', 'dqt:read'] },
    coordinate: 'Me.trn',
  })
})

test('a machine’s token asks for the identities that its service sees', async () => {
  const { identityId } = await aSignedInPerson()
  const machine = await sign({ sub: NPQ, client_id: NPQ, scope: 'user:read' })
  const { data } = await ask(machine, `{ me: identity(id: "${identityId}") { id } }`)
  expect(data?.me).toEqual({ id: identityId })
})

test('a client that looks up too many people is answered 429, and told when to come back', async () => {
  const token = await sign({ sub: NPQ, client_id: NPQ, scope: 'identity.lookup-trn' })
  const lookUps = (count: number) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `{ ${Array.from({ length: count }, (_, n) => `a${n}: identityByTrn(trn: "1234567") { id }`).join(' ')} }`,
      }),
    })
  for (const count of [15, 15, 15, 15]) expect((await lookUps(count)).status).toBe(200)
  const refused = await lookUps(1)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'RATE_LIMITED', policy: 'look-ups' } }],
  })
})

test('a person’s token, a machine’s and our own apps’ each may do no more than their own', async () => {
  const { claims } = await aSignedInPerson()
  const machine = await sign({ sub: NPQ, client_id: NPQ, scope: 'user:read' })
  expect((await ask(machine)).code).toBe('FORBIDDEN')
  expect((await ask(appToken)).code).toBe('FORBIDDEN')
  expect((await ask(await sign(claims), '{ session(id: "x") { id } }')).code).toBe('FORBIDDEN')
})

test('when the facade’s keys cannot be read nobody is told that their token is bad', async () => {
  const { claims } = await aSignedInPerson()
  keysAreReadable = false
  const answer = await ask(await sign(claims))
  keysAreReadable = true
  expect(answer).toMatchObject({
    status: 503,
    code: 'UPSTREAM_UNAVAILABLE',
    data: undefined,
    challenge: null,
  })
})

describe('the token that an older service uses at userinfo', () => {
  const aToken = () => randomBytes(32).toString('base64url')

  async function anOpaqueToken(changes: Record<string, unknown> = {}) {
    const person = await aSignedInPerson()
    const token = aToken()
    await giveOut(token, { ...person.claims, scope: 'openid dqt:read', token_type: 'Bearer', ...changes })
    return { ...person, token }
  }

  test('shows the teaching record here too, when the service may read that', async () => {
    const { token, identityId } = await anOpaqueToken()
    const { data } = await ask(token, '{ me { id trnLookupStatus } }')
    expect(data?.me).toEqual({ id: identityId, trnLookupStatus: 'NONE' })
  })

  test.each([
    ['without dqt:read', { scope: 'openid profile' }],
    ['that is a refresh token', { token_type: undefined }],
    ['that is bound to a key', { token_type: 'DPoP', cnf: { jkt: 'thumbprint' } }],
    ['that is not active', { active: false }],
    ['of no grant', { gid: undefined }],
  ])('%s is nobody’s', async (_title, changes) => {
    const { token } = await anOpaqueToken(changes)
    expect((await ask(token)).code).toBe('UNAUTHENTICATED')
  })

  test('is refused once the session has ended', async () => {
    const { token, sessionId } = await anOpaqueToken()
    const { deps, clock } = world.get()
    await deps.inTransaction(({ sessions }) => sessions.endOne(sessionId, 'SIGNED_OUT', clock.now()))
    expect((await ask(token)).code).toBe('UNAUTHENTICATED')
  })

  test('is not asked about when it does not look like one', async () => {
    questions = 0
    for (const text of ['x', 'x'.repeat(44), 'x'.repeat(10_000)]) await ask(text)
    expect(questions).toBe(0)
  })

  test('is not asked about when the facade does not keep it: a stranger can invent more than we can ask', async () => {
    questions = 0
    for (let invented = 0; invented < 20; invented += 1)
      expect((await ask(aToken())).extensions?.reason).toBe('NOT_VALID')
    expect(questions).toBe(0)
  })
})

describe('a token that is bound to a key (DPoP)', () => {
  type Key = Awaited<ReturnType<typeof aKey>>
  async function aKey() {
    const pair = await generateKeyPair('ES256', { extractable: true })
    const jwk = await exportJWK(pair.publicKey)
    return { ...pair, jwk, jkt: await calculateJwkThumbprint(jwk) }
  }

  async function aBoundToken(key: Key) {
    const { claims, identityId } = await aSignedInPerson()
    return { identityId, token: await sign({ ...claims, cnf: { jkt: key.jkt } }) }
  }

  type Changed = { claims?: Record<string, unknown>; header?: Record<string, unknown> }
  async function aProof(key: Key, token: string, { claims = {}, header = {} }: Changed = {}) {
    const ath = createHash('sha256').update(token).digest('base64url')
    const usual = { jti: randomUUID(), htm: 'POST', htu: AUDIENCE, iat: seconds(), ath }
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: key.jwk, ...header })
      .sign(key.privateKey)
  }

  const askWith = (token: string, dpop: string) =>
    ask(token, '{ me { id } }', { authorization: `DPoP ${token}`, dpop })

  test('is taken with a proof of the key, signed or opaque', async () => {
    const key = await aKey()
    const { token, identityId } = await aBoundToken(key)
    expect((await askWith(token, await aProof(key, token))).data?.me.id).toBe(identityId)
    const person = await aSignedInPerson()
    const opaqueToken = randomBytes(32).toString('base64url')
    const bound = { scope: 'openid dqt:read', token_type: 'DPoP', cnf: { jkt: key.jkt } }
    await giveOut(opaqueToken, { ...person.claims, ...bound })
    const answer = await askWith(opaqueToken, await aProof(key, opaqueToken))
    expect(answer.data?.me.id).toBe(person.identityId)
  })

  test.each<[string, (key: Key) => Changed]>([
    ['for another address', () => ({ claims: { htu: 'https://elsewhere.example/graphql' } })],
    ['for no address', () => ({ claims: { htu: 'graphql' } })],
    ['for another method', () => ({ claims: { htm: 'GET' } })],
    ['for another token', () => ({ claims: { ath: 'another' } })],
    ['of two minutes ago', () => ({ claims: { iat: seconds() - 120 } })],
    ['from the future', () => ({ claims: { iat: seconds() + 120 } })],
    ['without a time', () => ({ claims: { iat: undefined } })],
    ['without a name (jti)', () => ({ claims: { jti: undefined } })],
    ['of another type', () => ({ header: { typ: 'JWT' } })],
    ['that carries no key', () => ({ header: { jwk: undefined } })],
  ])('is refused with a proof %s', async (_what, change) => {
    const key = await aKey()
    const { token } = await aBoundToken(key)
    expect((await askWith(token, await aProof(key, token, change(key)))).code).toBe('UNAUTHENTICATED')
  })

  test('is refused with another key’s proof, with none, and as a plain one', async () => {
    const key = await aKey()
    const { token } = await aBoundToken(key)
    const proof = await aProof(key, token)
    const refused = [
      await askWith(token, await aProof(await aKey(), token)),
      await ask(token, '{ me { id } }', { authorization: `DPoP ${token}` }),
      await ask(token, '{ me { id } }', { dpop: proof }),
    ]
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'UNAUTHENTICATED'))
    expect((await askWith(token, proof)).code).toBeUndefined() // none of that has used the proof up
  })

  test('a plain token is not made better by a proof', async () => {
    const key = await aKey()
    const { claims } = await aSignedInPerson()
    const token = await sign(claims)
    expect((await askWith(token, await aProof(key, token))).code).toBe('UNAUTHENTICATED')
  })

  test('a request that is refused for its form has not used the proof up', async () => {
    const key = await aKey()
    const { token } = await aBoundToken(key)
    const proof = await aProof(key, token)
    const headers = { authorization: `DPoP ${token}`, dpop: proof }
    expect((await ask(token, '{ me { shoeSize } }', headers)).status).toBe(400)
    expect((await askWith(token, proof)).code).toBeUndefined()
  })

  test('of sixteen copies of one proof at once, one is taken', async () => {
    const key = await aKey()
    const { token } = await aBoundToken(key)
    const proof = await aProof(key, token)
    const answers = await Promise.all(Array.from({ length: 16 }, () => askWith(token, proof)))
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1)
  })
})

test('RFC 6750 3, RFC 9728 5.1: every 401 says how to prove who one is, and whether the token was the fault', async () => {
  const { status, challenge } = await ask('nonsense')
  expect(status).toBe(401)
  expect(challenge).toBe(
    `Bearer error="invalid_token", resource_metadata="${METADATA}", DPoP error="invalid_token", resource_metadata="${METADATA}", algs="ES256 PS256"`,
  )
  const without = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  })
  expect(without.status).toBe(401)
  expect(without.headers.get('www-authenticate')).toMatch(/^Bearer resource_metadata="[^"]+", DPoP /)
})

describe('the token of a request', () => {
  const statements: string[] = []
  const debug = (_connection: number, statement: string) => void statements.push(statement)
  beforeAll(() => void Object.assign(world.get().database.sql.options, { debug }))
  afterAll(() => void Object.assign(world.get().database.sql.options, { debug: false }))

  async function tokensOfEachKind() {
    const { claims } = await aSignedInPerson()
    const opaqueToken = randomBytes(32).toString('base64url')
    await giveOut(opaqueToken, { ...claims, scope: 'openid dqt:read', token_type: 'Bearer' })
    const machine = await sign({ sub: NPQ, client_id: NPQ, scope: 'user:read' })
    return { signed: await sign(claims), opaqueToken, machine }
  }

  /** What one request looks up: statements at the database, and questions to the facade. */
  async function lookUpsOf(token: string, body: string, headers: Record<string, string> = {}) {
    statements.length = 0
    questions = 0
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body,
    })
    await response.text()
    return { status: response.status, statements: [...statements], questions }
  }

  test.each([
    ['that is not JSON', '{'],
    ['without a query', {}],
    ['with a syntax error', { query: '{ me { id ' }],
    ['for an unknown field', { query: '{ me { shoeSize } }' }],
    ['that is too deep', { query: `{ ${'a { '.repeat(9)} b ${'} '.repeat(9)} }` }],
    ['that costs too much', { query: `{ me { ${'id '.repeat(900)} } }` }],
    ['of too many tokens', { query: `{ ${'__typename '.repeat(1_100)} }` }],
    ['of two operations without a name', { query: 'query { __typename } query { __typename }' }],
    [
      'of two operations, of which none is asked for',
      { query: 'query A { __typename } query B { __typename }' },
    ],
    ['for an operation that is not there', { query: 'query A { __typename }', operationName: 'B' }],
    ['without a variable that it needs', { query: 'query ($id: ID!) { session(id: $id) { id } }' }],
    ['with two mutations', { query: 'mutation { a: __typename b: __typename }' }],
    ['for a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
  ])('is not looked up for a request %s', async (_what, body) => {
    for (const token of Object.values(await tokensOfEachKind())) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      expect(await lookUpsOf(token, text)).toEqual({ status: 400, statements: [], questions: 0 })
    }
  })

  test('is not looked up for a caller that takes no JSON, and nothing is done for it', async () => {
    const { signed } = await tokensOfEachKind()
    const body = JSON.stringify({ query: '{ me { id } }' })
    const lookUps = (accept: string) => lookUpsOf(signed, body, { accept })
    for (const accept of ['text/html', 'multipart/mixed', 'application/json;q=0']) {
      expect(await lookUps(accept)).toEqual({ status: 406, statements: [], questions: 0 })
    }
    for (const accept of ['*/*', 'application/json; charset=utf-8', 'application/graphql-response+json']) {
      expect((await lookUps(accept)).status).toBe(200)
    }
  })

  test('is looked up once for a request that is in order, which is then counted by one statement', async () => {
    const { signed, opaqueToken, machine } = await tokensOfEachKind()
    const tablesReadFor = async (token: string) => {
      const seen = await lookUpsOf(token, JSON.stringify({ query: '{ a: __typename b: __typename }' }))
      const tableOf = (text: string) => text.match(/(?: from|insert into) (\S+)/)?.[1]
      return { ...seen, statements: seen.statements.map(tableOf) }
    }
    // Client, session and grant are one statement, which begins with the grant.
    const statements = ['oidc.artifact', 'client_quota']
    expect(await tablesReadFor(machine)).toEqual({ status: 200, statements, questions: 0 })
    expect(await tablesReadFor(signed)).toEqual({ status: 200, statements, questions: 0 })
    const ofOpaque = ['oidc.artifact', ...statements]
    expect(await tablesReadFor(opaqueToken)).toEqual({ status: 200, statements: ofOpaque, questions: 1 })
  })
})
