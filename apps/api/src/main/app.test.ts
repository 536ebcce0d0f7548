import { createAppTokenVerifier, signAppToken } from '@identity/app-token'
import * as client from '@identity/graphql-client'
import { createLogger } from '@identity/runtime'
import { badRequests, missingHeaders, otherSpellings, rawRequest } from '@identity/runtime/http-testing'
import fc from 'fast-check'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AccessTokenRefused } from '../callers/access-token.ts'
import { callerReader } from '../callers/read-caller.ts'
import { newToken } from '../secrets/token.ts'
import { useWorld } from '../testing/a-world.ts'
import { listenOnLoopback } from '../testing/listen-on-loopback.ts'
import { createApp } from './app.ts'

const world = useWorld()
const logged: string[] = []
let url = ''
let webToken: string
let close: () => Promise<void>

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('Ed25519', { extractable: true })
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'web', alg: 'EdDSA' }] }
  const { app, close: stop } = await createApp({
    schema: world.get().schema,
    deps: world.get().deps,
    readCaller: callerReader({
      apps: createAppTokenVerifier(jwks),
      accessTokens: { verify: () => Promise.reject(new AccessTokenRefused('none here')) },
      introspect: async () => null,
      deps: world.get().deps,
    }),
    logger: createLogger({
      name: 'api',
      level: 'info',
      destination: { write: (line) => void logged.push(line) },
    }),
    isReady: async () => true,
  })
  const listening = await listenOnLoopback(app)
  url = listening.origin
  webToken = await signAppToken({
    key: { ...(await exportJWK(privateKey)), kid: 'web', alg: 'EdDSA' },
    app: 'web',
  })
  close = async () => {
    await listening.close()
    await stop()
  }
})
afterAll(() => close())

async function post(
  body: unknown,
  { token = webToken, headers = {} }: { token?: string; headers?: Record<string, string> } = {},
) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const answer = (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: { code: string } }[]
  }
  return {
    status: response.status,
    code: answer.errors?.[0]?.extensions.code,
    text: JSON.stringify(answer),
    ...answer,
  }
}

test('a page that is too large is refused, also where a variable says how large, and no caller is read for it', async () => {
  const query = 'query ($n: Int!) { trainingProviders(first: $n) { edges { cursor node { name ukprn } } } }'
  expect((await post({ query, variables: { n: 100 } })).status).toBe(200)
  const tooLarge = await post({ query, variables: { n: 1_000 } }, { token: 'no token' })
  expect(tooLarge.status).toBe(400)
  expect(tooLarge.code).toBe('TOO_COMPLEX')
  const literal = query.replace('($n: Int!)', '').replace('$n', '1000')
  expect((await post({ query: literal })).status).toBe(400)
})

const providers = '{ trainingProviders(first: 1) { edges { node { name } } } }'

test('an app of ours with a fresh token is served', async () => {
  expect(await post({ query: providers })).toMatchObject({
    status: 200,
    data: { trainingProviders: { edges: [] } },
  })
})

const documents = Object.entries(client).flatMap(([name, document]) =>
  name.endsWith('Document') ? [[name, String(document)] as const] : [],
)

test.each(documents)('%s, which our own apps send, is within the limits', async (_name, query) => {
  expect(await post({ query })).not.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
})

test.each([
  ['no token', ''],
  ['a token that is not one', 'abc'],
])('a caller with %s may do nothing', async (_what, token) => {
  expect(await post({ query: providers }, { token })).toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('an app may do only what is its business', async () => {
  const query = '{ client(clientId: "register-for-npq") { id } }'
  expect(await post({ query })).toMatchObject({ code: 'FORBIDDEN' })
})

test.each([
  ['a query deeper than 8', `{ ${'a { '.repeat(9)} b ${'} '.repeat(9)} }`],
  [
    'more than 15 aliases',
    `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: trainingProviders(first: 1) { pageInfo { hasNextPage } }`).join(' ')} }`,
  ],
  ['more than 1,000 tokens', `{ ${'__typename '.repeat(1_100)} }`],
  ['a question about the schema', '{ __schema { types { name } } }'],
  ['more than 20 directives', `{ __typename ${'@include(if: true) '.repeat(21)} }`],
  ['a second mutation', 'mutation { sweep: __typename other: __typename }'],
  [
    'a second mutation in a fragment',
    'mutation { ...Two } fragment Two on Mutation { a: __typename b: __typename }',
  ],
  ['a second mutation in pieces', 'mutation { __typename ... on Mutation { a: __typename } }'],
  ['a mutation in a circle', 'mutation { ...One } fragment One on Mutation { __typename ...One }'],
  ['two operations without a name', 'query { __typename } query { __typename }'],
  ['two operations, of which none is asked for', 'query A { __typename } query B { __typename }'],
  ['an operation that is not there', { query: 'query A { __typename }', operationName: 'B' }],
  ['a subscription', 'subscription { __typename }'],
  ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
  ['variables that are no object', { query: '{ __typename }', variables: 'x' }],
  ['a query that is no text', { query: 7 }],
  ['nothing', {}],
  ['a list', []],
  ['a batch', [{ query: providers }, { query: providers }]],
  ['something that is not JSON', '{'],
])('%s is refused as a bad request, which is no fault of ours', async (_what, query) => {
  logged.length = 0
  const body = typeof query === 'string' && query !== '{' ? { query } : query
  const answer = await post(body)
  expect(answer.status).toBe(400)
  expect(answer.text).not.toContain('INTERNAL_SERVER_ERROR')
  expect(logged).toEqual([])
})

test('20 directives and one mutation are not too many', async () => {
  const directives = '@include(if: true) '.repeat(20)
  expect((await post({ query: `{ __typename ${directives} }` })).status).toBe(400) // not because of their number
  const query = 'mutation { ...One } fragment One on Mutation { __typename }'
  expect(await post({ query })).toMatchObject({ status: 200 })
})

test('a body of more than 100 KiB is refused', async () => {
  expect((await post({ query: providers, padding: 'x'.repeat(110_000) })).status).toBe(413)
})

test('a misspelt field is refused without a hint at what exists', async () => {
  const { status, text } = await post({ query: '{ trainingProvider(first: 1) { edges { cursor } } }' })
  expect(status).toBe(400)
  expect(text).not.toMatch(/did you mean/i)
})

test.each(['GET', 'HEAD', 'OPTIONS'])(
  '%s is refused: no query, and no page for a browser',
  async (method) => {
    for (const query of ['', `?query=${encodeURIComponent(providers)}`]) {
      const response = await fetch(`${url}/graphql${query}`, {
        method,
        headers: { authorization: `Bearer ${webToken}`, accept: 'text/html' },
      })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
      expect(response.headers.get('content-type')).toContain('application/json')
      expect(await response.text()).not.toContain('<')
    }
  },
)

const addresses = [
  ...['/graphql', '/health/live', '/health/ready', '/notify/callbacks'],
  ...['/.well-known/webhook-jwks', '/.well-known/webhook-schemas/1', '/nothing'],
]

test.each(addresses)(
  '%s has one address: every other spelling of it is refused, in JSON',
  async (address) => {
    logged.length = 0
    await fc.assert(
      fc.asyncProperty(otherSpellings(address), async (target) => {
        const { status, body } = await rawRequest(url, { target })
        expect([400, 404]).toContain(status)
        expect(JSON.parse(body)).toBeTypeOf('object')
      }),
      { numRuns: 30 },
    )
    expect(logged).toEqual([])
  },
)

test.each(Object.entries(badRequests))(
  '%s is the sender’s mistake, at every address',
  async (_name, send) => {
    logged.length = 0
    for (const address of addresses) {
      const answer = await send(url, address)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(missingHeaders(answer)).toEqual([])
    }
    expect(logged).toEqual([])
  },
)

test('every answer has every security header', async () => {
  const headers = { authorization: `Bearer ${webToken}`, 'content-type': 'application/json' }
  const answers = [
    ...(await Promise.all(addresses.map((address) => fetch(url + address)))),
    await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: providers }) }),
    await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{' }),
    await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify('x'.repeat(110_000)) }),
  ]
  for (const answer of answers) expect(missingHeaders(answer)).toEqual([])
})

const sendPasscode = 'mutation ($input: SendPasscodeInput!) { sendPasscode(input: $input) { __typename } }'
const key = { interactionUid: 'x', browserSecret: 'y', browser: 'z' }
const clientAddress = '192.0.2.1'

test('an argument that no caller of ours would send is refused, and not repeated in the error', async () => {
  const answer = await post({
    query: sendPasscode,
    variables: { input: { journey: key, emailAddress: 'ada@example.com', clientAddress: 'private' } },
  })
  expect(answer.code).toBe('BAD_USER_INPUT')
  expect(answer.text).not.toContain('private')
})

test('an answer too long for any question is answered like any other', async () => {
  const emailAddress = `${'private'.repeat(10_000)}@example.com`
  const answer = await post({
    query: sendPasscode,
    variables: { input: { journey: key, emailAddress, clientAddress } },
  })
  expect(answer).toMatchObject({ status: 200, data: { sendPasscode: { __typename: 'JourneyNotFound' } } })
  expect(answer.text).not.toContain('private')
})

test('a value of the wrong type is refused, and not repeated in the error', async () => {
  const answer = await post({
    query: sendPasscode,
    variables: { input: { journey: key, emailAddress: { private: 'ada@example.com' }, clientAddress } },
  })
  expect(answer.status).toBe(400)
  expect(answer.text).not.toContain('ada@example.com')
})

test('a browser’s address that is no IP address is refused', async () => {
  const variables = { input: { journey: key, emailAddress: 'ada@example.com', clientAddress: 'private' } }
  const answer = await post({ query: sendPasscode, variables })
  expect(answer.code).toBe('BAD_USER_INPUT')
  expect(answer.text).not.toContain('private')
})

test('a fault of ours says nothing to the caller, and nothing personal to the log', async () => {
  const { sql } = world.get().database
  await sql`alter table passcode_challenge rename to passcode_challenge_away`
  const { run } = world.get()
  await run(
    'oidc',
    'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }',
    {
      input: {
        uid: 'fault',
        clientId: 'register-for-npq',
      },
    },
  )
  const browser = newToken()
  const opened = await run<{ openJourney: { browserSecret: string } }>(
    'web',
    'mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { ... on JourneyOpened { browserSecret } } }',
    { input: { interactionUid: 'fault', browser } },
  )
  const journey = { interactionUid: 'fault', browserSecret: opened.openJourney.browserSecret, browser }
  const answer = await post({
    query: sendPasscode,
    variables: { input: { journey, emailAddress: 'ada@example.com', clientAddress } },
  })
  await sql`alter table passcode_challenge_away rename to passcode_challenge`

  expect(answer).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  expect(answer.errors?.[0]?.message).toBe('Something went wrong.')
  expect(logged.join('')).toContain('a request failed')
  expect(logged.join('')).not.toContain('ada@example.com')
})

test('health is told to anybody', async () => {
  for (const path of ['/health/live', '/health/ready']) expect((await fetch(url + path)).status).toBe(200)
})
