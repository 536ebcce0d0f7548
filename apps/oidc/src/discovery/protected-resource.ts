import { API_SCOPES, isOffered } from '../clients/scopes.ts'
import type { Middleware } from '../edge/middleware.ts'
import { apiResource } from '../tokens/api-resource.ts'

/** The well-known name stands between the host and the path of what it is about (RFC 9728, 3). */
export const PROTECTED_RESOURCE_PATH = '/.well-known/oauth-protected-resource/graphql'

/** OAuth protected-resource metadata (RFC 9728): a client that knows only the API's address learns whose tokens it takes, and how. */
export function describeProtectedResource(origin: URL): Middleware {
  const metadata = {
    resource: apiResource(origin),
    authorization_servers: [`${origin.origin}/`],
    scopes_supported: API_SCOPES.filter(isOffered),
    bearer_methods_supported: ['header'],
    resource_name: 'Get an Identity API',
  }
  return async (ctx, next) => {
    if (ctx.path !== PROTECTED_RESOURCE_PATH || ctx.method !== 'GET') return next()
    ctx.body = metadata
  }
}
