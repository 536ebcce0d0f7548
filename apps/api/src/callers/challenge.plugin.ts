import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server'
import { ErrorCode } from '../kernel/error-codes.ts'
import { PROOF_ALGORITHMS } from './dpop-proof.ts'

/**
 * A caller that we do not know is answered 401, and told how to prove who it is: RFC 6750, 3 and RFC 9449, 7.1. `resourceMetadata` is where it
 * learns whose tokens we take (RFC 9728, 5.1).
 */
export function challenge(resourceMetadata: string | undefined): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      return {
        async willSendResponse({ response }) {
          if (!isUnauthenticated(response)) return
          const hasToken = request.http?.headers.has('authorization') ?? false
          response.http.status = 401
          response.http.headers.set('www-authenticate', challengesFor(hasToken, resourceMetadata))
        },
      }
    },
  }
}

function isUnauthenticated({ body }: GraphQLResponse): boolean {
  if (body.kind !== 'single') return false
  return (body.singleResult.errors ?? []).some(
    ({ extensions }) => extensions?.code === ErrorCode.Unauthenticated,
  )
}

function challengesFor(hasToken: boolean, resourceMetadata: string | undefined): string {
  const common = [
    hasToken && 'error="invalid_token"',
    resourceMetadata && `resource_metadata="${resourceMetadata}"`,
  ].filter((part) => typeof part === 'string')
  const withDpop = [...common, `algs="${PROOF_ALGORITHMS.join(' ')}"`]
  return [`Bearer ${common.join(', ')}`.trim(), `DPoP ${withDpop.join(', ')}`].join(', ')
}
