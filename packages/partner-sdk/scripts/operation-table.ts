import { type GraphQLField, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql'
import { selectionOf } from './selection-types.ts'

type Operation = { kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }

/** The operations, as a table for the client and as a type for its callers. */
export function operationTable(schema: GraphQLSchema): string {
  const operations: Operation[] = [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
      kind: 'query' as const,
      field,
    })),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
      kind: 'mutation' as const,
      field,
    })),
  ]
  const rows = operations.map(({ kind, field }) => {
    const args = field.args.map((arg) => `${arg.name}: '${arg.type}'`).join(', ')
    return `  ${field.name}: { kind: '${kind}', args: { ${args} }, retriedBy: ${retriedBy(kind, field)} },`
  })
  const types = operations.map(({ kind, field }) => {
    const root = kind === 'query' ? 'Query' : 'Mutation'
    const args = field.args.length > 0 ? `${root}${capital(field.name)}Args` : 'NoArgs'
    return `  ${field.name}: { args: ${args}; result: ${root}['${field.name}']; selection: ${selectionOf(field.type)} }`
  })
  return [
    'type NoArgs = Record<string, never>',
    `/** What each operation takes and answers. */\nexport type Operations = {\n${types.join('\n')}\n}`,
    `/** How each operation is written. \`retriedBy\`: the field of the input that makes a second call of a mutation the same as the first. */\nexport const OPERATIONS = {\n${rows.join('\n')}\n} as const`,
  ].join('\n\n')
}

/** A key of ours, or a name of the caller's own for what it asks. */
function retriedBy(kind: Operation['kind'], field: Operation['field']): string {
  if (kind === 'query') return 'null'
  const input = getNamedType(field.args.find(({ name }) => name === 'input')?.type)
  const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : []
  const name = ['idempotencyKey', 'requestId'].find((each) => fields.includes(each))
  return name ? `'${name}'` : 'null'
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
