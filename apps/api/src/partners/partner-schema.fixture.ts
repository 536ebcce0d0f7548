import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'
import { type DataGroup, dataGroups } from '../visibility/domain/data-scopes.ts'

/** The operations that a token of the facade may call, queries and mutations. */
export function partnerOperations(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return [schema.getQueryType(), schema.getMutationType()]
    .flatMap((type) => Object.values(type?.getFields() ?? {}))
    .filter(({ description }) => /Callers: .*\b(user|service)\b.*\.$/.test(description ?? ''))
}

/** Every type that their arguments and answers hold. */
export function partnerTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  const found = new Set<GraphQLNamedType>()
  const visit = (type: GraphQLNamedType) => {
    if (found.has(type) || isScalarType(type)) return
    found.add(type)
    if (isUnionType(type)) for (const member of type.getTypes()) visit(member)
    if (!isObjectType(type) && !isInputObjectType(type)) return
    for (const field of Object.values<{ type: unknown; args?: readonly { type: unknown }[] }>(
      type.getFields(),
    )) {
      visit(getNamedType(field.type as GraphQLType))
      for (const arg of field.args ?? []) visit(getNamedType(arg.type as GraphQLType))
    }
  }
  for (const { type, args } of partnerOperations(schema)) {
    visit(getNamedType(type))
    for (const arg of args) visit(getNamedType(arg.type))
  }
  return [...found]
}

/** A field of an object with everything below it, to be asked for. */
export function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return field.name
  return `${field.name} { ${Object.values(type.getFields()).map(selectionOf).join(' ')} }`
}

/** The group of data of a field, as the schema has it. Undefined: it has none. */
export function groupOf({ extensions }: GraphQLField<unknown, unknown>): DataGroup | undefined {
  return dataGroups.find((group) => group === extensions.dataGroup)
}
