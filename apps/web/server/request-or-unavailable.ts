import { ApiError, type ApiErrorCode, type GraphqlClient } from '@identity/graphql-client'
import type { Logger } from '@identity/runtime'

/**
 * The client, except that a failure is thrown as a Response with only a status. The pages show that one as "unavailable";
 * of any other error they see nothing. Those in `answered` the pages answer themselves.
 */
export function requestOrUnavailable(
  client: GraphqlClient,
  logger: Logger,
  answered: readonly ApiErrorCode[] = [],
): GraphqlClient {
  return {
    async request(document, variables) {
      try {
        return await client.request(document, variables)
      } catch (error) {
        if (!(error instanceof ApiError) || answered.includes(error.code)) throw error
        logger.error({ err: error, code: error.code }, 'the API did not do what a page needed')
        throw new Response(null, { status: error.code === 'UPSTREAM_UNAVAILABLE' ? 503 : 500 })
      }
    },
  }
}
