import { type FragmentDefinitionNode, type GraphQLSchema, getOperationAST, Kind, parse } from 'graphql'
import { queryCost } from '../query-cost.ts'

/** What the API counts a document with one operation and no variables as. */
export function costOfDocument(schema: GraphQLSchema, source: string): number {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('a document has one operation here')
  const fragments = document.definitions
    .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment] as const)
  return queryCost(operation, { schema, fragments: new Map(fragments), variables: {} })
}
