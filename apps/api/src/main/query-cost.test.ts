import { buildSchema, Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { queryCost } from './query-cost.ts'

const schema = buildSchema(`
  type Query { plain: Node  page(first: Int! = 20): Page  byIds(ids: [ID!]!): [Node]  list(first: Int!): Connection }
  interface Named { name: String }
  type Node implements Named { id: ID  name: String  page(first: Int! = 20): Page }
  type Page { nodes: [Node]  named: Named }
  type Connection { edges: [Edge!]!  pageInfo: PageInfo!  totalCount: Int }
  type Edge { node: Node }
  type PageInfo { endCursor: String  hasNextPage: Boolean }
`)

function costOf(source: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(source)
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
  if (!operation) throw new Error('there is one')
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  return queryCost(operation, { schema, fragments: byName, variables })
}

test.each<[string, string, Record<string, unknown>, number]>([
  ['each field once', '{ plain { id name } }', {}, 3],
  ['a page by a literal', '{ page(first: 50) { nodes { id } } }', {}, 1 + 50 * 2],
  ['a page by a variable', 'query ($n: Int!) { page(first: $n) { nodes { id } } }', { n: 50 }, 1 + 50 * 2],
  ['a page by the default of the schema', '{ page { nodes { id } } }', {}, 1 + 20 * 2],
  [
    'a variable left out, by the default of the schema',
    'query ($n: Int) { page(first: $n) { nodes { id } } }',
    {},
    1 + 20 * 2,
  ],
  [
    'a page in a page',
    '{ page(first: 10) { nodes { page(first: 10) { nodes { id } } } } }',
    {},
    1 + 10 * (1 + (1 + 10 * 2)),
  ],
  [
    'a page in a fragment',
    'query ($n: Int!) { ...a } fragment a on Query { page(first: $n) { nodes { id } } }',
    { n: 50 },
    1 + 50 * 2,
  ],
  [
    'a page in an inline fragment',
    '{ page(first: 5) { named { ... on Node { page(first: 5) { nodes { id } } } } } }',
    {},
    1 + 5 * (1 + (1 + 5 * 2)),
  ],
  [
    'a list by its ids',
    'query ($ids: [ID!]!) { byIds(ids: $ids) { id name } }',
    { ids: ['a', 'b'] },
    1 + 2 * 2,
  ],
  [
    'what a connection has once',
    '{ list(first: 50) { totalCount pageInfo { endCursor hasNextPage } edges { node { id } } } }',
    {},
    1 + 1 + 3 + 50 * 3,
  ],
  [
    'a fragment of a connection as all of it',
    '{ list(first: 50) { ...a } } fragment a on Connection { totalCount edges { node { id } } }',
    {},
    1 + 50 * (1 + 3),
  ],
  ['an empty list as one row', '{ byIds(ids: []) { id } }', {}, 2],
  ['a negative page as one row', '{ page(first: -50) { nodes { id } } }', {}, 3],
  [
    'a huge page by its size',
    'query ($n: Int!) { page(first: $n) { nodes { id } } }',
    { n: 2_147_483_647 },
    1 + 2_147_483_647 * 2,
  ],
])('%s is counted', (_what, source, variables, cost) => {
  expect(costOf(source, variables)).toBe(cost)
})

test('fragments that spread fragments are counted, and take no longer for it', () => {
  const spread = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Node { ...f${n + 1} ...f${n + 1} }`)
  expect(costOf(`{ plain { ...f0 } } ${spread.join(' ')} fragment f40 on Node { id }`)).toBe(1 + 2 ** 40)
})
