import { randomUUID } from 'node:crypto'
import { OidcApiIsThereDocument } from '@identity/graphql-client'
import { ownDocuments } from '@identity/graphql-client/own-documents'
import { createLogger } from '@identity/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../kernel/caller.ts'
import { listenOnLoopback } from '../testing/listen-on-loopback.ts'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'
import { createSchema } from './schema.ts'

const text = OidcApiIsThereDocument.toString()
const [documentId] = [...ownDocuments].find(([, document]) => document === text) ?? []
const staff: Caller = {
  kind: 'staff',
  memberId: randomUUID(),
  role: 'OWNER',
  identityId: randomUUID(),
  staffSessionId: randomUUID(),
  proof: 'FRESH',
}
const callers: Record<string, Caller> = { web: 'web', oidc: 'oidc', worker: 'worker', staff }

let url = ''
let close: () => Promise<void>
beforeAll(async () => {
  const { app, close: stop } = await createApp({
    schema: await createSchema(),
    deps: {} as Deps, // nothing here gets as far as a resolver
    readCaller: async ({ headers }) => callers[headers.authorization ?? ''] ?? null,
    logger: createLogger({ name: 'api', level: 'silent' }),
    ownDocuments,
    isReady: async () => true,
  })
  const listening = await listenOnLoopback(app)
  url = listening.url
  close = () => listening.close().then(stop)
})
afterAll(() => close())

async function ask(body: object, authorization = '') {
  const headers = { 'content-type': 'application/json', authorization }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = (await response.json()) as {
    data?: unknown
    errors?: { extensions: Record<string, unknown> }[]
  }
  const { code, requestId } = answer.errors?.[0]?.extensions ?? {}
  return { status: response.status, data: answer.data, code, isNamed: requestId !== undefined }
}

const answered = { status: 200, data: { __typename: 'Query' } }
const refused = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED', isNamed: true }

describe.each(Object.keys(callers))('the caller %s, who comes with an app token,', (caller) => {
  test('is answered a document that our apps were built with, by its id', async () => {
    expect(await ask({ documentId }, caller)).toMatchObject(answered)
  })

  test('is answered its text as well: an app of the build before sends it', async () => {
    expect(await ask({ query: text }, caller)).toMatchObject(answered)
  })

  test.each([`${text} `, '{ __typename }', '{ __schema { types { name } } }'])(
    'is refused another document: %s',
    async (query) => expect(await ask({ query }, caller)).toMatchObject(refused),
  )
})

test.each([
  ['an id of no document', { documentId: `sha256:${'0'.repeat(64)}` }],
  ['an id that is no text', { documentId: 7 }],
  ['an id and a text', { documentId, query: text }],
])('%s is refused before a caller is read', async (_what, body) => {
  expect(await ask(body, 'web')).toMatchObject(refused)
})

test('any other caller sends what document it likes', async () => {
  expect(await ask({ query: '{ other: __typename }' })).toMatchObject({ data: { other: 'Query' } })
})

test('a request without a document is refused as before', async () => {
  expect(await ask({})).toMatchObject({ status: 400, code: 'BAD_REQUEST', isNamed: true })
})
