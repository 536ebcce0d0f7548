import type { ApolloServerPlugin } from '@apollo/server'
import { getVariableValues } from 'graphql'
import type { Context } from '../kernel/context.ts'
import type { CallerReader } from './read-caller.ts'

/**
 * Reads the caller once the operation is known to run. A request that is refused for its form has no caller: it may do nothing, costs no
 * look-up, and uses up no proof of a key.
 */
export function callerOnceValid(readCaller: CallerReader): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, request, contextValue }) {
          const { http, variables = {} } = request
          // Apollo gets here also where it found no operation, and before the variables are checked: the executor refuses both.
          if (!http || !operation) return
          if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return
          const { method, headers } = http
          contextValue.caller = await readCaller({ method, headers: Object.fromEntries(headers) })
        },
      }
    },
  }
}
