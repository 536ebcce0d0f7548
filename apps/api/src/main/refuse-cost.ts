import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { ErrorCode } from '../kernel/error-codes.ts'
import { MAX_COST } from './graphql-limits.ts'
import { queryCost } from './query-cost.ts'

type Asked = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/** What an operation may cost. One that may cost too much is refused, before anything of it is done. */
export function refuseCost({ schema, document, operation, variables }: Asked): number {
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  )
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  const requested = queryCost(operation, { schema, fragments: byName, variables })
  if (requested <= MAX_COST) return requested
  throw new GraphQLError(`A request may cost ${MAX_COST}. Ask for a smaller page.`, {
    extensions: { code: ErrorCode.TooComplex, requested, limit: MAX_COST },
  })
}
