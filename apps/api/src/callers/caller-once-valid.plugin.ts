import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import type { Caller } from '../kernel/caller.ts'
import type { Context } from '../kernel/context.ts'
import { ErrorCode } from '../kernel/error-codes.ts'
import type { RefusedToken } from '../kernel/token-problem.ts'
import type { CallerReader } from './read-caller.ts'

type Operation = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

type Door<Needed> = {
  readCaller: CallerReader
  /** What an operation costs. Throws for one of which its variables make too much. */
  weigh(operation: Operation): number
  /** Throws when the caller may not come in now. */
  admit(request: GraphQLRequestContextDidResolveOperation<Context<Needed>>, cost: number): Promise<void>
}

/**
 * Reads the caller once the operation is known to run. A request that is refused for its form has no caller: it may do nothing, costs no
 * look-up, uses up no proof of a key, and counts against no limit. Plugins run side by side, so what has its order is done in this one.
 */
export function callerOnceValid<Needed>({
  readCaller,
  weigh,
  admit,
}: Door<Needed>): ApolloServerPlugin<Context<Needed>> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(requested) {
          const { schema, document, operation, request, contextValue } = requested
          const { http, variables = {} } = request
          if (!http || !operation) return // Apollo gets here also where it found no operation: the executor refuses it
          const read = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
          if (read.errors) throw wrongVariables()
          const cost = weigh({ schema, document, operation, variables: read.coerced })
          const { method, headers } = http
          const sender = await readCaller({ method, headers: Object.fromEntries(headers) })
          if (isRefused(sender)) contextValue.tokenProblem = sender.problem
          else contextValue.caller = sender
          await admit(requested, cost)
        },
      }
    },
  }
}

/** GraphQL's own words for it repeat the variable. */
function wrongVariables(): GraphQLError {
  const extensions = { code: ErrorCode.BadUserInput }
  return new GraphQLError('A variable is missing or has the wrong type.', { extensions })
}

function isRefused(read: Caller | RefusedToken | null): read is RefusedToken {
  return read !== null && typeof read === 'object' && read.kind === 'refused'
}
