import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server'

/**
 * A request of which nothing was done is a 4xx. Apollo answers 200 where it asks a client to send a persisted query in full; we keep none, so
 * for our callers it is a mistake like any other.
 */
export const refusalStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (isRefusal(response) && (response.http.status ?? 200) < 400) response.http.status = 400
      },
    }
  },
}

function isRefusal({ body }: GraphQLResponse): boolean {
  return body.kind === 'single' && body.singleResult.data === undefined
}
