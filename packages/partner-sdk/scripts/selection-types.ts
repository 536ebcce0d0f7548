import { type GraphQLSchema, getNamedType, isObjectType, isUnionType } from 'graphql'

/** For each type with fields, what a caller may select of it: `{ id: true, verifiedName: { lastName: true } }`. */
export function selectionTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !isOfGraphql(name) && !isRoot(name))
  return types
    .flatMap((type) => {
      if (isUnionType(type)) {
        const members = type.getTypes().map(({ name }) => `  ${name}?: ${name}Selection`)
        return [`export type ${type.name}Selection = { on: {\n${members.join('\n')}\n} }`]
      }
      if (!isObjectType(type)) return []
      const fields = Object.values(type.getFields()).map(
        (field) => `  ${field.name}?: ${selectionOf(field.type)}`,
      )
      return [`export type ${type.name}Selection = {\n${fields.join('\n')}\n}`]
    })
    .join('\n\n')
}

/** What may be selected of a value of this type. */
export function selectionOf(type: Parameters<typeof getNamedType>[0]): string {
  const named = getNamedType(type)
  return isObjectType(named) || isUnionType(named) ? `${named.name}Selection` : 'true'
}

const isOfGraphql = (name: string) => name.startsWith('__')
const isRoot = (name: string) => name === 'Query' || name === 'Mutation'
