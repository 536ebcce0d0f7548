import { type GraphQLFieldMap, type GraphQLObjectType, type GraphQLSchema, isEnumType } from 'graphql'

/**
 * The roles of staff to which the API opens each operation, as its description says (`callersOf` of apps/api/src/staff/permissions.ts): pages then
 * offer no member what the API would refuse them.
 */
export function staffOperations(schema: GraphQLSchema): string {
  const roles = rolesOf(schema)
  const lines = [schema.getQueryType(), schema.getMutationType()]
    .flatMap((type) => fieldsOf(type))
    .map(([operation, description]) => ({
      operation,
      open: roles.filter((role) => callersIn(description).includes(role)),
    }))
    .filter(({ open }) => open.length > 0)
    .map(({ operation, open }) => `  ${operation}: [${open.map((role) => `'${role}'`).join(', ')}],`)
  return `/** The operations of the API that are open to staff, and to which roles: of the descriptions in schema.graphql. */
export const staffOperations = {
${lines.join('\n')}
} as const

export type StaffOperation = keyof typeof staffOperations
`
}

function rolesOf(schema: GraphQLSchema): string[] {
  const type = schema.getType('StaffRole')
  if (!isEnumType(type)) throw new Error('The schema has no StaffRole')
  return type.getValues().map(({ name }) => name)
}

function fieldsOf(type: GraphQLObjectType | null | undefined): [string, string][] {
  const fields: GraphQLFieldMap<unknown, unknown> = type?.getFields() ?? {}
  return Object.values(fields).map(({ name, description }) => [name, description ?? ''])
}

/** `Callers: fresh agent, fresh lead.`: with and without a fresh second factor. */
function callersIn(description: string): string[] {
  const [, callers = ''] = /Callers: ([^.]*)\./.exec(description) ?? []
  return callers.split(', ').map((caller) => caller.replace(/^fresh /, '').toUpperCase())
}
