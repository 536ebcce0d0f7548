import type { AddressInfo } from 'node:net'
import { createAppTokenVerifier, signAppToken } from '@identity/app-token'
import * as client from '@identity/graphql-client'
import { createLogger } from '@identity/runtime'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AccessTokenRefused } from '../callers/access-token.ts'
import { callerReader } from '../callers/read-caller.ts'
import { newToken } from '../secrets/token.ts'
import { useWorld } from '../testing/a-world.ts'
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
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  webToken = await signAppToken({
    key: { ...(await exportJWK(privateKey)), kid: 'web', alg: 'EdDSA' },
    app: 'web',
  })
  close = async () => {
    await new Promise((resolve) => server.close(resolve))
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
  ['a batch', [{ query: providers }, { query: providers }]],
  ['something that is not JSON', '{'],
])('%s is refused as a bad request', async (_what, query) => {
  const body = typeof query === 'string' && query !== '{' ? { query } : query
  expect((await post(body)).status).toBe(400)
})

test('a body of more than 100 KiB is refused', async () => {
  expect((await post({ query: providers, padding: 'x'.repeat(110_000) })).status).toBe(413)
})

test('a misspelt field is refused without a hint at what exists', async () => {
  const { status, text } = await post({ query: '{ trainingProvider(first: 1) { edges { cursor } } }' })
  expect(status).toBe(400)
  expect(text).not.toMatch(/did you mean/i)
})

test('a query by GET is refused', async () => {
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(providers)}`, {
    headers: { authorization: `Bearer ${webToken}` },
  })
  expect(response.status).toBeGreaterThanOrEqual(400)
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
