import {
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server'
import { execute, GraphQLError, type GraphQLSchema, Kind } from 'graphql'
import { insufficientScope, unauthenticated } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import { isAboutSchema, rootFields } from '../../kernel/root-fields.ts'
import { machineScopes } from '../../visibility/domain/data-scopes.ts'
import { partnerSchema } from './partner-schema.ts'

// By the context, which lives as long as one operation.
const opened = new WeakMap<Context, GraphQLSchema>()

type Requested = Pick<
  GraphQLRequestContextDidResolveOperation<Context>,
  'contextValue' | 'document' | 'operation' | 'schema'
>

/** Of a question about the schema: keeps the part that the caller may see, or throws. */
export function admitToSchema({ contextValue, document, operation, schema }: Requested): void {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
  const find = (name: string) => fragments.find((each) => each.name.value === name)
  if (!operation || !rootFields(operation.selectionSet, find).some(isAboutSchema)) return
  const { caller } = contextValue
  if (!caller) throw unauthenticated(contextValue)
  if (typeof caller === 'string' || caller.kind === 'staff') throw notAsked()
  const part = partnerSchema(schema, caller)
  if (!part) throw insufficientScope(machineScopes)
  opened.set(contextValue, part)
}

/** Answers a question about the schema from that part alone. What is not in it cannot be asked for, by whatever name. */
export const answerAboutSchema: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async responseForOperation({ contextValue, document, request }) {
        const schema = opened.get(contextValue)
        if (!schema) return null
        const { operationName, variables: variableValues } = request
        const singleResult = await execute({ schema, document, operationName, variableValues })
        const body = { kind: 'single', singleResult } as GraphQLResponse['body']
        return { http: { headers: new HeaderMap() }, body } as GraphQLResponse
      },
    }
  },
}

/** Our own apps are built with schema.graphql. */
function notAsked(): GraphQLError {
  const extensions = { code: ErrorCode.ValidationFailed }
  return new GraphQLError('Only partners ask about the schema.', { extensions })
}
