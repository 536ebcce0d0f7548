import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, expectTypeOf, test } from 'vitest'
import { OPERATIONS } from '../generated/operations.ts'
import { requestOf } from './document.ts'
import type { PartnerClient } from './partner-client.ts'
import { type Selected, selectionText } from './selection.ts'

const schema = buildSchema(readFileSync(new URL('../generated/partner.graphql', import.meta.url), 'utf8'))
const problemsOf = (query: string) => validate(schema, parse(query)).map(({ message }) => message)

test.each([
  requestOf('identity', { id: 'a' }, { id: true, verifiedName: { lastName: true } }),
  requestOf('identitiesByIds', { ids: ['a'] }, { id: true, visit: { lastVisitedAt: true } }),
  requestOf(
    'identities',
    { first: 5, filter: { trnLookupStatus: 'FOUND' } },
    { edges: { node: { id: true } } },
  ),
  requestOf(
    'changes',
    { first: 5 },
    { edges: { cursor: true, node: { kind: true, identity: { id: true } } } },
  ),
  requestOf('changesHead', {}, true),
])('the document of $query is one of the schema', ({ query }) => {
  expect(problemsOf(query)).toEqual([])
})

test('what is not given is not declared, so that the schema’s own default counts', () => {
  const { query, variables } = requestOf(
    'changes',
    { after: undefined as never, first: 5 },
    { pageInfo: { endCursor: true } },
  )
  expect(query).toBe('query Changes($first: Int!) { changes(first: $first) { pageInfo { endCursor } } }')
  expect(variables).toEqual({ first: 5 })
})

test('a union is asked for by its members', () => {
  expect(selectionText({ on: { Made: { id: true }, Refused: { reason: true } } })).toBe(
    ' { __typename ... on Made { id } ... on Refused { reason } }',
  )
})

test('every mutation can be sent again: by a key, or by a name that the caller gives', () => {
  const mutations = Object.entries(OPERATIONS).filter(([, { kind }]) => (kind as string) === 'mutation')
  for (const [name, { retriedBy }] of mutations) expect(retriedBy, name).not.toBeNull()
})

type Made = { __typename: 'Made'; id: string; name: string | null }
type Refused = { __typename: 'Refused'; reason: 'LATE' | '%future added value' }
type Other = { __typename?: '%other' }

test('an answer has the type of what was selected, and nothing else', () => {
  expectTypeOf<Selected<{ a: string; b: { c: number; d: 1 }[] | null }, { b: { c: true } }>>().toEqualTypeOf<{
    b: { c: number }[] | null
  }>()
  type Outcome = Selected<Made | Refused | Other, { on: { Made: { id: true } } }>
  const tell = (outcome: Outcome) => (outcome.__typename === 'Made' ? outcome.id : outcome.__typename)
  expectTypeOf(tell).returns.toEqualTypeOf<string>()
  expectTypeOf<Awaited<ReturnType<PartnerClient['changesHead']>>>().toEqualTypeOf<string>()
})
