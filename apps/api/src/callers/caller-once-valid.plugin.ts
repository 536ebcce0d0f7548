import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import type { Caller } from '../kernel/caller.ts'
import type { Context } from '../kernel/context.ts'
import type { RefusedToken } from '../kernel/token-problem.ts'
import type { CallerReader } from './read-caller.ts'

type Operation = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/**
 * Reads the caller once the operation is known to run. A request that is refused for its form has no caller: it may do nothing, costs no
 * look-up, and uses up no proof of a key.
 * `refuse` throws for an operation whose variables make too much of it: plugins run side by side, and this has to come first.
 */
export function callerOnceValid(
  readCaller: CallerReader,
  refuse: (operation: Operation) => void,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          const { http, variables = {} } = request
          // Apollo gets here also where it found no operation, and before the variables are checked: the executor refuses both.
          if (!http || !operation) return
          const read = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
          if (read.errors) return
          refuse({ schema, document, operation, variables: read.coerced })
          const { method, headers } = http
          const sender = await readCaller({ method, headers: Object.fromEntries(headers) })
          if (isRefused(sender)) contextValue.tokenProblem = sender.problem
          else contextValue.caller = sender
        },
      }
    },
  }
}

function isRefused(read: Caller | RefusedToken | null): read is RefusedToken {
  return read !== null && typeof read === 'object' && read.kind === 'refused'
}
