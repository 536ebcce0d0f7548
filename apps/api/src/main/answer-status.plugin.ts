import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server'
import { ADVICE } from '../kernel/error-advice.ts'
import { ErrorCode, isErrorCode } from '../kernel/error-codes.ts'

const RETRY_AFTER_SECONDS = '5'

/** A request of which nothing was answered has the HTTP status of its code. With data, even of some fields only, it is 200, as GraphQL over HTTP wants it. */
export const answerStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        const code = refusalOf(response)
        if (!code) return
        const { http } = response
        http.status = ADVICE[code].status
        if (http.status === 503) http.headers.set('retry-after', RETRY_AFTER_SECONDS)
      },
    }
  },
}

function refusalOf({ body }: GraphQLResponse) {
  if (body.kind !== 'single' || body.singleResult.data != null) return undefined
  const [first] = body.singleResult.errors ?? []
  if (!first) return undefined
  const code = first.extensions?.code
  return isErrorCode(code) ? code : ErrorCode.Internal
}
