import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { partnerSchema } from './partner-schema.ts'
import { readChangelog, readReleased } from './released-schema.ts'
import { undeclaredChanges } from './schema-promise.ts'

test('what partners were promised stands, or CHANGELOG.md says what breaks', async () => {
  const [released, current, changelog] = await Promise.all([
    ...([readReleased(), partnerSchema()] as const),
    readChangelog(),
  ])
  expect(await undeclaredChanges({ released, current, changelog, version: 'Unreleased' })).toEqual([])
})

const PROMISED = `
  type Query { identity(id: ID!, by: By = NAME): Identity  old: String @deprecated(reason: "since 2026-01-01; use \`identity\`; gone on 2026-07-01") }
  type Identity { id: ID!  trn: String  status: Status }
  enum Status { FOUND NONE }
  enum By { NAME TRN }
  type Made { id: ID! }
  type Refused { id: ID! }
  union Outcome = Made
  type Mutation { make(input: Input): Outcome }
  input Input { name: String }
`
const change = (from: string, to: string) => {
  if (!PROMISED.includes(from)) throw new Error(`there is no ${from}`)
  return PROMISED.replace(from, to)
}
const undeclared = (schema: string, declared = '') =>
  undeclaredChanges({
    released: buildSchema(PROMISED),
    current: buildSchema(schema),
    changelog: `# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Something.\n${declared}\n\n## [0.1.0]\n\n\`Identity.trn\` \`Status.PENDING\`\n`,
    version: 'Unreleased',
  })

test.each([
  ['a field that is gone', change('trn: String', ''), 'Identity.trn'],
  ['a field of another type', change('trn: String', 'trn: Int'), 'Identity.trn'],
  ['a field that may be null now', change('id: ID!  trn', 'id: ID  trn'), 'Identity.id'],
  ['an argument that is wanted now', change('(id: ID!,', '(id: ID!, why: String!,'), 'Query.identity.why'],
  ['an input that wants more', change('name: String', 'name: String!'), 'Input.name'],
  ['a value that is gone', change('FOUND NONE', 'FOUND'), 'Status.NONE'],
  ['a member that is gone', change('union Outcome = Made', 'union Outcome = Refused'), 'Outcome'],
  ['a deprecated field that is gone, too', PROMISED.replace(/ old: .*\)/, ''), 'Query.old'],
])('%s is refused until it is declared as breaking', async (_title, schema, place) => {
  expect(await undeclared(schema)).toContainEqual(
    expect.stringContaining(`name \`${place}\` under "### Breaking`),
  )
  const breaking = `\n### Breaking for partners\n\n- \`${place}\`: why, and what to do.\n`
  expect(await undeclared(schema, breaking)).not.toContainEqual(expect.stringContaining('It breaks clients'))
  // Named elsewhere, it is not declared.
  expect(await undeclared(schema, `\n### Changed\n\n- \`${place}\`\n`)).not.toEqual([])
})

test.each([
  ['another value', change('FOUND NONE', 'FOUND NONE PENDING'), 'Status.PENDING'],
  ['another member', change('union Outcome = Made', 'union Outcome = Made | Refused'), 'Outcome'],
  ['another default', change('by: By = NAME', 'by: By = TRN'), 'Query.identity.by'],
])('%s is to be told in the changelog', async (_title, schema, place) => {
  expect(await undeclared(schema)).toContainEqual(
    expect.stringContaining(`name \`${place}\` in [Unreleased]`),
  )
})

test.each([
  ['a new field', change('trn: String', 'trn: String  name: String')],
  ['a new operation', change('old: String', 'new: String  old: String')],
  ['a new argument that may be left out', change('by: By = NAME', 'by: By = NAME, why: String')],
  ['other words', change('type Identity', '"A person." type Identity')],
])('%s needs no declaration', async (_title, schema) => {
  expect(await undeclared(schema)).toEqual([])
})

test('a version without a part in the changelog is not released', async () => {
  const schema = buildSchema(PROMISED)
  const compared = { released: schema, current: schema, changelog: '## [Unreleased]\n', version: '9.0.0' }
  expect(await undeclaredChanges(compared)).toEqual(['CHANGELOG.md has no part [9.0.0]'])
})
