import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { documentIdOf } from './document-id.ts'
import { createGraphqlClient } from './graphql.client.ts'
import { ApiError, SendPasscodeDocument, TrainingProvidersDocument } from './index.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type Answer = { status?: number; body: string } | 'never'
type Received = { headers: IncomingMessage['headers']; body: { documentId: string; variables: unknown } }

async function anApi(answer: Answer) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) })
      if (answer === 'never') return
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  let tokens = 0
  const client = createGraphqlClient({
    url: `http://127.0.0.1:${port}/graphql`,
    token: async () => `token-${++tokens}`,
    timeoutMs: 200,
  })
  return { client, received }
}

const variables = {
  input: {
    journey: { interactionUid: 'uid', browserSecret: 'secret', browser: 'browser' },
    emailAddress: 'sam@example.com',
    clientAddress: '192.0.2.1',
  },
}

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failure instanceof ApiError) return failure
  throw new Error('expected an ApiError')
}

test('a request carries the id of the document, its variables and a token made for it', async () => {
  const outcome = { __typename: 'JourneyNotFound', interactionUid: 'uid' }
  const { client, received } = await anApi({ body: JSON.stringify({ data: { outcome } }) })
  await client.request(SendPasscodeDocument, variables)
  expect(await client.request(SendPasscodeDocument, variables)).toEqual({ outcome })
  expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
  expect(received[0]?.body).toEqual({ documentId: documentIdOf(SendPasscodeDocument), variables })
})

test('an error of the API becomes its code, even when it arrives with HTTP 200 and some data', async () => {
  const errors = [{ message: 'no', extensions: { code: 'FORBIDDEN' } }]
  const { client } = await anApi({ body: JSON.stringify({ errors, data: { outcome: null } }) })
  expect(await failureOf(client.request(SendPasscodeDocument, variables))).toMatchObject({
    code: 'FORBIDDEN',
    status: 200,
  })
})

test('a code that the client does not know counts as a fault', async () => {
  const errors = [{ message: 'no', extensions: { code: 'sam@example.com' } }]
  const { client } = await anApi({ status: 500, body: JSON.stringify({ errors }) })
  expect(await failureOf(client.request(SendPasscodeDocument, variables))).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    status: 500,
  })
})

test.each<[string, Answer]>([
  ['does not answer in time', 'never'],
  ['answers with a page instead of JSON', { status: 502, body: '<h1>Bad gateway</h1>' }],
  ['answers with neither data nor errors', { body: '{}' }],
])('an API that %s is unavailable', async (_, answer) => {
  const { client } = await anApi(answer)
  expect(await failureOf(client.request(SendPasscodeDocument, variables))).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  })
})

test('an API that is not there is unavailable', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const client = createGraphqlClient({
    url: `http://127.0.0.1:${port}/graphql`,
    token: () => 'token',
    timeoutMs: 2_000,
  })
  const failure = await failureOf(client.request(SendPasscodeDocument, variables))
  expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', status: 503 })
})

test('a failure says which operation failed and nothing about the person', async () => {
  const errors = [{ message: 'sam@example.com is odd', extensions: { code: 'BAD_USER_INPUT' } }]
  const { client } = await anApi({ body: JSON.stringify({ errors }) })
  const failure = await failureOf(client.request(SendPasscodeDocument, variables))
  expect(`${failure.message}\n${failure.stack}\n${JSON.stringify(failure)}`).not.toMatch(/sam@|secret/)
  expect(failure.message).toBe('SendPasscode failed: BAD_USER_INPUT (200)')
})

test('an error of another copy of this package is known too: the server and the pages are bundled apart', async () => {
  vi.resetModules()
  const other = await import('./api-error.ts')
  expect(other.ApiError).not.toBe(ApiError)
  expect(new other.ApiError('SendPasscode', 'FORBIDDEN', 200)).toBeInstanceOf(ApiError)
  expect(new Error('ApiError')).not.toBeInstanceOf(ApiError)
})

/** An API that does as it is told with each request, and remembers its connection. */
async function anApiThat(answer: (response: ServerResponse, place: number) => void) {
  const asked: { connection: unknown }[] = []
  const server = createServer(async (request, response) => {
    for await (const _chunk of request);
    asked.push({ connection: request.socket })
    answer(response, asked.length)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/graphql`
  const client = () => createGraphqlClient({ url, token: () => 'token', timeoutMs: 2_000 })
  return { asked, client, stop: () => server.closeIdleConnections() }
}

const providers = { data: { trainingProviders: { edges: [] } } }
const answered = (response: ServerResponse) => response.end(JSON.stringify(providers))
const cut = (response: ServerResponse) => response.socket?.destroy()

test('calls one after another share their connections, also those of another client of the same API', async () => {
  const { asked, client } = await anApiThat(answered)
  for (let call = 0; call < 10; call += 1) await client().request(TrainingProvidersDocument, {})
  // Two, where the next call comes before undici has seen that the one before is over.
  expect(new Set(asked.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2)
})

test('a connection that the API closed while no call used it fails no call', async () => {
  const { asked, client, stop } = await anApiThat(answered)
  for (let time = 0; time < 5; time += 1) {
    expect(await client().request(TrainingProvidersDocument, {})).toEqual(providers.data)
    stop()
  }
  expect(asked).toHaveLength(5)
})

test('a query whose connection is lost is sent once more', async () => {
  const { asked, client } = await anApiThat((response, place) => (place === 2 ? cut : answered)(response))
  await client().request(TrainingProvidersDocument, {})
  expect(await client().request(TrainingProvidersDocument, {})).toEqual(providers.data)
  expect(asked).toHaveLength(3)
})

test('and not a third time', async () => {
  const { asked, client } = await anApiThat(cut)
  expect(await failureOf(client().request(TrainingProvidersDocument, {}))).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  })
  expect(asked).toHaveLength(2)
})

test('a mutation whose connection is lost is not sent again: the API may have done it', async () => {
  const { asked, client } = await anApiThat(cut)
  expect(await failureOf(client().request(SendPasscodeDocument, variables))).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  })
  expect(asked).toHaveLength(1)
})

test('the time of a call covers an answer that begins and does not end', async () => {
  const server = createServer((_request, response) => void response.write('{"data":')).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const client = createGraphqlClient({
    url: `http://127.0.0.1:${port}/graphql`,
    token: () => 'token',
    timeoutMs: 100,
  })
  expect(await failureOf(client.request(TrainingProvidersDocument, {}))).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  })
})
