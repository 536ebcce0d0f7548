import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../../kernel/context.ts'

/** Says in a header that an answer is the first one of its key, given again: the data are the same to the byte. */
export const replayedHeader: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (contextValue.isReplay) response.http.headers.set('idempotency-replayed', 'true')
      },
    }
  },
}
