import { ApolloServerErrorCode } from '@apollo/server/errors'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { MAX_COST } from './graphql-limits.ts'
import { queryCost } from './query-cost.ts'

type Asked = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/** Refuses an operation that may be answered with too many fields, before anything of it is done. */
export function refuseCost({ schema, document, operation, variables }: Asked): void {
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  )
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  if (queryCost(operation, { schema, fragments: byName, variables }) <= MAX_COST) return
  throw new GraphQLError(`An answer may have ${MAX_COST} fields. Ask for a smaller page.`, {
    extensions: { code: ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED, http: { status: 400 } },
  })
}
