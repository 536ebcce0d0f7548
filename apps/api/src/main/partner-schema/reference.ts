import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
} from 'graphql'
import { MAX_COST } from '../graphql-limits.ts'
import { costOfDocument } from './cost-of-document.ts'
import { described } from './described.ts'
import { partnerPart } from './partner-part.ts'
import { wholeDocument } from './whole-document.ts'

type Field = GraphQLField<unknown, unknown>
type Kind = 'query' | 'mutation'

/** docs/partners/reference.md: every operation and type of the partner part of the schema. */
export function partnerReference(whole: GraphQLSchema): string {
  const schema = lexicographicSortSchema(partnerPart(whole))
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {})
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
  const types = Object.values(schema.getTypeMap()).filter(isOurs)
  return `${[
    '# Reference',
    'Every operation and type that a token of Get an Identity opens. Generated from `schema.graphql` by `npm run schema`: change the descriptions there.',
    'A field without its scope is null, with an error `INSUFFICIENT_SCOPE` on its path. One scope of those named is enough. `!` is never null.',
    `The cost of an operation is counted from what it asks for; the numbers here are for everything that it can answer, with the page that it has when you name none. At most ${MAX_COST.toLocaleString('en-GB')} in one request.`,
    ...['## Queries', ...queries.flatMap((field) => operationPart(schema, 'query', field))],
    ...(mutations.length > 0
      ? ['## Mutations', ...mutations.flatMap((field) => operationPart(schema, 'mutation', field))]
      : []),
    ...['## Types', ...types.flatMap(typePart)],
  ].join('\n\n')}\n`
}

const isOurs = ({ name, ...type }: GraphQLNamedType) =>
  !name.startsWith('__') &&
  !['Query', 'Mutation'].includes(name) &&
  !isSpecifiedScalarType({ name, ...type } as GraphQLNamedType)

function operationPart(schema: GraphQLSchema, kind: Kind, field: Field): string[] {
  const { words, nulls, scope, callers } = described(field.description)
  const cost = costOfDocument(schema, wholeDocument(kind, field)).toLocaleString('en-GB')
  return [
    `### ${field.name}`,
    words,
    table(
      ['', ''],
      [
        ['answers', `\`${field.type}\``],
        ['null', nulls || 'Never null'],
        ['scope', scopesOf(scope)],
        ['callers', callers],
        ['cost of everything', cost],
      ],
    ),
    ...(field.args.length > 0 ? [inputTable('argument', field.args)] : []),
  ]
}

function typePart(type: GraphQLNamedType): string[] {
  const head = [`### ${type.name}`, described(type.description).words]
  if (isObjectType(type)) return [...head, fieldTable(Object.values(type.getFields()))]
  if (isInputObjectType(type)) return [...head, inputTable('field', Object.values(type.getFields()))]
  if (isUnionType(type)) {
    return [
      ...head,
      `One of ${type.getTypes().map(linkTo).join(', ')}. Expect members that are not here yet.`,
    ]
  }
  if (!isEnumType(type)) return head
  const values = type
    .getValues()
    .map(({ name, description }) => [`\`${name}\``, described(description).words])
  return [...head, table(['value', 'meaning'], values)]
}

const fieldTable = (fields: Field[]) =>
  table(
    ['field', 'type', 'meaning', 'null', 'scope'],
    fields.map(({ name, type, description }) => {
      const { words, nulls, scope } = described(description)
      return [`\`${name}\``, `\`${type}\``, words, nulls, scopesOf(scope)]
    }),
  )

const inputTable = (what: string, inputs: readonly (GraphQLArgument | GraphQLInputField)[]) =>
  table(
    [what, 'type', 'default', 'meaning', 'null'],
    inputs.map(({ name, type, defaultValue, description }) => {
      const { words, nulls } = described(description)
      const otherwise = defaultValue === undefined ? '' : `\`${JSON.stringify(defaultValue)}\``
      return [`\`${name}\``, `\`${type}\``, otherwise, words, nulls]
    }),
  )

const linkTo = ({ name }: GraphQLNamedType) => `[${name}](#${name.toLowerCase()})`

/** Names of scopes as code; sentences about them as they are. */
const scopesOf = (scope: string) =>
  scope
    .split(' or ')
    .map((name) => (/^[a-z][\w.:-]+$/.test(name) && name !== 'any' ? `\`${name}\`` : name))
    .join(', ')

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
