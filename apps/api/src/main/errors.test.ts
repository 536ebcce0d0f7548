import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ADVICE } from '../kernel/error-advice.ts'
import { isErrorCode } from '../kernel/error-codes.ts'
import { useWorld } from '../testing/a-world.ts'
import { type Answer, useDoor } from '../testing/use-door.ts'

const world = useWorld()
const door = useDoor(world)
const page = await readFile(new URL('../../../../docs/partners/errors.md', import.meta.url), 'utf8')
const A_TRN = '1234567'

let token = ''
beforeEach(async () => {
  token = await door.get().machineToken('register-for-npq', 'identity:read', 'identity.lookup-trn')
  door.get().logged.length = 0
})

const ask = (query: string, sent = {}) => door.get().ask(query, { token, ...sent })

/** The one error of an answer, after what is true of every error. */
function errorOf({ errors = [], headers, status, data }: Answer) {
  const [error, ...others] = errors
  if (!error || others.length > 0) throw new Error('an answer has one error here')
  const { code, docs, requestId, retryable } = error.extensions
  if (!isErrorCode(code)) throw new Error(`${code} is no code of ours`)
  expect(retryable).toBe(ADVICE[code].retryable)
  expect(page).toContain(`\n## ${String(docs).split('#')[1]?.toUpperCase()}\n`)
  expect(requestId).toBe(headers.get('x-request-id'))
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  if (data == null && code !== 'BAD_REQUEST') expect(status).toBe(ADVICE[code].status)
  return error
}

const ALIASES = Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')
const PARTS = Array.from({ length: 10 }, (_, n) => `v${n}: visit { lastVisitedAt }`).join(' ')

test.each<[code: string, query: string, sent?: object]>([
  ['GRAPHQL_PARSE_FAILED', '{ identity('],
  ['GRAPHQL_PARSE_FAILED', `{ ${'__typename '.repeat(1_100)} }`],
  ['GRAPHQL_VALIDATION_FAILED', '{ identitty { id } }'],
  ['GRAPHQL_VALIDATION_FAILED', `{ ${'__typename '.repeat(11)} }`],
  [
    'GRAPHQL_VALIDATION_FAILED',
    '{ ... { ... { __typename __typename __typename __typename __typename __typename } __typename __typename __typename __typename __typename } }',
  ],
  ['OPERATION_RESOLUTION_FAILURE', 'query A { __typename } query B { __typename }'],
  ['BAD_REQUEST', ''],
  ['BAD_USER_INPUT', 'query ($id: ID!) { identity(id: $id) { id } }'],
  ['BAD_USER_INPUT', '{ identities(first: 0) { edges { cursor } } }'],
  ['BAD_CURSOR', '{ identities(after: "x") { edges { cursor } } }'],
  ['TOO_COMPLEX', `{ identities(first: 100) { edges { node { ${PARTS} } } } }`],
  ['TOO_DEEP', `{ ${'...{ '.repeat(9)} __typename ${'} '.repeat(9)} }`],
  ['TOO_MANY_ALIASES', `{ ${ALIASES} }`],
  ['UNAUTHENTICATED', '{ changesHead }', { token: undefined }],
  ['FORBIDDEN', '{ me { id } }'],
  ['INSUFFICIENT_SCOPE', '{ changesHead }'],
])('%s is what %j is answered', async (code, query, sent = {}) => {
  expect(errorOf(await ask(query, sent))?.extensions.code).toBe(code)
  expect(door.get().logged).toEqual([])
})

test('a body of more than 100 KiB is TOO_LARGE', async () => {
  const answer = await ask(`{ __typename } # ${'x'.repeat(110_000)}`)
  expect(answer.status).toBe(413)
  expect(errorOf(answer)?.extensions.code).toBe('TOO_LARGE')
})

test('an id that a caller sends along is not taken', async () => {
  const { headers } = await ask('{ __typename }', { headers: { 'x-request-id': 'mine' } })
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

describe('a failure of ours', () => {
  const LOOK_UP = `{ identityByTrn(trn: "${A_TRN}") { id } }`
  beforeEach(() => world.get().database.sql`alter table identity rename to identity_away`)
  afterEach(() => world.get().database.sql`alter table identity_away rename to identity`)

  test('is masked, with the id by which the log has it, and neither has the data of the request', async () => {
    const answer = await ask(LOOK_UP)
    const error = errorOf(answer)
    expect(error).toMatchObject({
      message: 'Something went wrong.',
      path: ['identityByTrn'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    })
    expect(Object.keys(error?.extensions ?? {}).toSorted()).toEqual([
      'code',
      'docs',
      'requestId',
      'retryable',
    ])
    const [line = '{}'] = door.get().logged
    expect(JSON.parse(line)).toMatchObject({ level: 'error', requestId: error?.extensions.requestId })
    expect(door.get().logged.join('') + JSON.stringify(answer)).not.toContain(A_TRN)
    expect(JSON.stringify(answer)).not.toMatch(/relation|select|identity_away/)
  })

  test('of several requests at once has the id of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(LOOK_UP)))
    const ids = answers.map((answer) => errorOf(answer)?.extensions.requestId)
    expect(new Set(ids).size).toBe(8)
    const logged = door.get().logged.map((line) => JSON.parse(line).requestId)
    expect(logged.toSorted()).toEqual(ids.toSorted())
  })
})

test('what takes too long is TIMEOUT, and what waits for a row too long as well', async () => {
  const { sql } = world.get().database
  await sql.begin(async (other) => {
    await other`lock table service_visit in access exclusive mode`
    const answer = await ask('{ identities { edges { cursor } } }')
    expect(errorOf(answer)?.extensions.code).toBe('TIMEOUT')
    expect(answer.status).toBe(504)
  })
})
