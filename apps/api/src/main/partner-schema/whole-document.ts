import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** A document that asks an operation for everything that it can answer, with what it must be given and no more. */
export function wholeDocument(kind: 'query' | 'mutation', field: Field): string {
  const args = field.args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map(({ name, type }) => `${name}: ${literalOf(type)}`)
  const passed = args.length > 0 ? `(${args.join(', ')})` : ''
  return `${kind} { ${field.name}${passed}${everythingOf(field.type)} }`
}

function everythingOf(type: Field['type']): string {
  const named = getNamedType(type)
  if (isUnionType(named)) {
    const members = named.getTypes().map((member) => `... on ${member.name}${everythingOf(member)}`)
    return ` { ${members.join(' ')} }`
  }
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).map((field) => `${field.name}${everythingOf(field.type)}`)
  return ` { ${fields.join(' ')} }`
}

function literalOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return `[${literalOf(nullable.ofType)}]`
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? 'null'
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type))
    return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`
  }
  return { Int: '1', Float: '1', Boolean: 'true' }[String(nullable)] ?? '"2026-11-28T10:00:00Z"'
}
