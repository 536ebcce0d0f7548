import { beforeEach, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { useDoor } from '../../testing/use-door.ts'

// What a hostile or careless client sends. Nothing here is answered by a 5xx, and nothing is logged as if it were a fault of ours.
const world = useWorld()
const door = useDoor(world)
let token = ''
beforeEach(async () => {
  token = await door.get().machineToken('register-for-npq', 'user:read')
  door.get().logged.length = 0
})

async function send(body: string, type = 'application/json') {
  const headers = { 'content-type': type, authorization: `Bearer ${token}` }
  const response = await fetch(door.get().url, { method: 'POST', headers, body })
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown
    errors?: { extensions: { code: string } }[]
  }
  return { status: response.status, data, codes: errors.map(({ extensions }) => extensions.code) }
}

const asked = (query: string, variables?: unknown) => JSON.stringify({ query, variables })
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')
const PAGE = 'query ($n: Int) { identities(first: $n) { edges { cursor } } }'
const BY_ID = 'query ($id: ID!) { identity(id: $id) { id } }'
const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) }

const refused: [string, string][] = [
  ...['', 'null', '[]', '"x"', '7', 'true', '{', '{"query": "{ __typename }",}', '{}', '{"query": null}'].map(
    (body): [string, string] => [`the body ${body || 'of no length'}`, body],
  ),
  [
    'variables that are lists in lists',
    `{"query": "{ __typename }", "variables": ${'['.repeat(1_000)}${']'.repeat(1_000)}}`,
  ],
  ['lists that never end', '['.repeat(50_000)],
  ['a text that does not end', asked('{ identity(id: "x) { id } }')],
  ['a block of 90 KB that does not end', asked(`{ identity(id: """${'x'.repeat(90_000)}`)],
  ['nothing but comments', asked('# nothing\n'.repeat(2_000))],
  ['a NUL', asked('{ __typename\u0000 }')],
  ['half of a character', '{"query": "{ __typename\\ud800 }"}'],
  ['ten requests in a list', `[${Array(10).fill(asked('{ __typename }')).join(',')}]`],
  ['16 aliases', asked(`{ ${times(16, (n) => `a${n}: changesHead`)} }`)],
  ['101 aliases', asked(`{ ${times(101, (n) => `a${n}: __typename`)} }`)],
  ['two mutations', asked('mutation { a: __typename b: __typename }')],
  [
    'a document of depth 9',
    asked(`{ ${'identities { edges { node '.repeat(3)} { id } ${'} } '.repeat(3)} }`),
  ],
  ['fragments in a circle', asked('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }')],
  ...[
    ['', 'Query'],
    ['mutation', 'Mutation'],
  ].map(([operation, type]): [string, string] => [
    `fragments of ${type} that spread fragments, 2^40 times in all`,
    asked(`${operation} { ...f0 } ${times(40, (n) => `fragment f${n} on ${type} { ...f${n + 1} ...f${n + 1} }`)}
      fragment f40 on ${type} { __typename }`),
  ]),
  ['500 times a field', asked(`{ ${'__typename '.repeat(500)} }`)],
  ['50 directives', asked(`{ ${times(5, () => `__typename ${'@skip(if: false) '.repeat(10)}`)} }`)],
  ['two operations and no name', asked('query A { __typename } query B { __typename }')],
  ['an unknown operation', JSON.stringify({ query: 'query A { __typename }', operationName: 'B' })],
  ['an unknown field', asked('{ nothing }')],
  ['an unknown argument', asked('{ identity(uid: "x") { id } }')],
  ['an unknown value', asked('{ identities(filter: { trnMatchLevel: HIGHEST }) { edges { cursor } } }')],
  ['an unknown type', asked('query ($a: Nothing) { __typename }')],
  ['a variable that is missing', asked(BY_ID)],
  ['null for what is never null', asked(BY_ID, { id: null })],
  ['an Int of 2^31', asked(PAGE, { n: 2 ** 31 })],
  ['text for an Int', asked(PAGE, { n: 'NaN' })],
  ...[0, -1, 101, 99_999_999].map((n): [string, string] => [`a page of ${n}`, asked(PAGE, { n })]),
  ['first and last', asked('{ identities(first: 1, last: 1) { edges { cursor } } }')],
  ['a cursor of ours no more', asked('{ identities(after: "eyJpZCI6IjEifQ") { edges { cursor } } }')],
  ['a cursor of 10 KB', asked(`{ identities(after: "${'x'.repeat(10_000)}") { edges { cursor } } }`)],
  ['a subscription', asked('subscription { __typename }')],
  ['@defer', asked('{ ... @defer { __typename } }')],
  ['@stream', asked('{ identities { edges @stream { cursor } } }')],
  ['the hash of a document', JSON.stringify({ extensions: { persistedQuery } })],
  [
    'a hash that is not of its document',
    JSON.stringify({ query: '{ __typename }', extensions: { persistedQuery } }),
  ],
]

test.each(refused)('%s is refused: 400, by a code', async (_what, body) => {
  const { status, codes, data } = await send(body)
  expect({ status, data: data ?? null }).toEqual({ status: 400, data: null })
  expect(codes.length).toBeGreaterThan(0)
  expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
  expect(door.get().logged).toEqual([])
})

test.each([
  ...[
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ],
  ...['text/json', 'x', 'application/json;', 'application/json; charset', 'application/json, text/plain'],
])('a body of the type %j is refused: 415', async (type) => {
  expect((await send(asked('{ __typename }'), type)).status).toBe(415)
  expect(door.get().logged).toEqual([])
})

test.each(['a', "' or 1=1 --", 'x'.repeat(10_000), '00000000-0000-0000-0000-000000000000', '\u0000'])(
  'an id that is none is found by none: %j',
  async (id) => {
    expect(await send(asked(BY_ID, { id }))).toEqual({ status: 200, data: { identity: null }, codes: [] })
  },
)

test('a client that hangs up holds no connection of the database, and the next one is served', async () => {
  const { sql } = world.get().database
  const body = asked('{ identities { edges { cursor } } }')
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  await sql.begin(async (other) => {
    await other`lock table service_visit in access exclusive mode`
    const gone = Array.from({ length: 20 }, () =>
      fetch(door.get().url, { method: 'POST', headers, body, signal: AbortSignal.timeout(300) }).catch(
        () => 'gone',
      ),
    )
    expect(new Set(await Promise.all(gone))).toEqual(new Set(['gone']))
  })
  expect((await send(body)).status).toBe(200)
})
