import { buildSchema, Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { queryCost } from './query-cost.ts'

const schema = buildSchema(`
  type Query { plain: Node  page(first: Int! = 20): Page  byIds(ids: [ID!]!): [Node]  list(first: Int! = 20): Connection  either: Either }
  type Mutation { change: Either }
  interface Named { name: String }
  union Either = Node | Page
  type Node implements Named { id: ID  name: String  tags: [String]  part: Node  page(first: Int! = 20): Page  list(first: Int!): Connection }
  type Page implements Named { name: String  nodes: [Node]  named: Named }
  type Connection { edges: [Edge!]!  pageInfo: PageInfo!  totalCount: Int }
  type Edge { cursor: String  node: Node }
  type PageInfo { endCursor: String  hasNextPage: Boolean }
`)
const counted = schema.getType('Connection')
if (counted && 'getFields' in counted)
  Object.assign(counted.getFields().totalCount ?? {}, { extensions: { cost: 10 } })

function costOf(source: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(source)
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
  if (!operation) throw new Error('there is one')
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  return queryCost(operation, { schema, fragments: byName, variables })
}

const PAGE = 'page(first: $n) { nodes { id } }'

test.each<[string, string, Record<string, unknown>, number]>([
  ['a request that asks for no object', '{ __typename }', {}, 1],
  ['an object, and nothing for its text', '{ plain { id name tags } }', {}, 1 + 1],
  ['an object in an object', '{ plain { part { part { id } } } }', {}, 1 + 3],
  ['a page by a literal', '{ page(first: 50) { nodes { id } } }', {}, 1 + 50 * 2],
  ['a page by a variable', `query ($n: Int!) { ${PAGE} }`, { n: 50 }, 1 + 50 * 2],
  ['a page by the default of the schema', '{ page { nodes { id } } }', {}, 1 + 20 * 2],
  ['a variable left out, by the default of the schema', `query ($n: Int) { ${PAGE} }`, {}, 1 + 20 * 2],
  [
    'a page in a page',
    '{ list(first: 10) { edges { node { list(first: 10) { edges { node { id } } } } } } }',
    {},
    1 + 1 + 10 * (2 + 1 + 10 * 2),
  ],
  [
    'a page in a fragment',
    `query ($n: Int!) { ...a } fragment a on Query { ${PAGE} }`,
    { n: 50 },
    1 + 50 * 2,
  ],
  [
    'a list by its ids',
    'query ($ids: [ID!]!) { byIds(ids: $ids) { id name part { id } } }',
    { ids: ['a', 'b'] },
    1 + 2 * 2,
  ],
  [
    'what a connection has once',
    '{ list(first: 50) { pageInfo { endCursor } edges { node { id } } } }',
    {},
    1 + 2 + 50 * 2,
  ],
  [
    'a fragment of a connection the same',
    '{ list(first: 50) { ...a } } fragment a on Connection { pageInfo { endCursor } edges { node { id } } }',
    {},
    1 + 2 + 50 * 2,
  ],
  ['a field by the cost that it says', '{ list(first: 50) { totalCount } }', {}, 1 + 1 + 10],
  ['a mutation', 'mutation { change { __typename } }', {}, 1 + 10],
  [
    'of a union the dearest member',
    '{ either { ... on Node { part { part { id } } } ... on Page { nodes { id } } } }',
    {},
    1 + 1 + 2,
  ],
  [
    'of an interface the dearest type',
    '{ page(first: 5) { named { name ... on Node { page(first: 5) { nodes { id } } } } } }',
    {},
    1 + 5 * (1 + 1 + 5 * 2),
  ],
  [
    'what @include may leave out',
    'query ($no: Boolean!) { plain @include(if: $no) { id } }',
    { no: false },
    1 + 1,
  ],
  [
    'a question about the schema as one price',
    '{ __schema { types { name fields { name } } } __type(name: "Node") { name } }',
    {},
    1 + 200,
  ],
  ['an empty list as one row', '{ byIds(ids: []) { id } }', {}, 2],
  ['a negative page as one row', '{ page(first: -50) { nodes { id } } }', {}, 3],
  ['a huge page by its size', `query ($n: Int!) { ${PAGE} }`, { n: 2_147_483_647 }, 1 + 2_147_483_647 * 2],
])('%s is counted', (_what, source, variables, cost) => {
  expect(costOf(source, variables)).toBe(cost)
})

test('fragments that spread fragments are counted, and take no longer for it', () => {
  const spread = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Node { ...f${n + 1} ...f${n + 1} }`)
  expect(costOf(`{ plain { ...f0 } } ${spread.join(' ')} fragment f40 on Node { part { id } }`)).toBe(
    2 + 2 ** 40,
  )
})
