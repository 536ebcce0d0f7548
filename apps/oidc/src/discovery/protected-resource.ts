import { API_SCOPES, isOffered } from '../clients/scopes.ts'
import type { Middleware } from '../edge/middleware.ts'
import { routeOf } from '../edge/routes.ts'
import { apiResource } from '../tokens/api-resource.ts'

/** OAuth protected-resource metadata (RFC 9728): a client that knows only the API's address learns whose tokens it takes, and how. */
export function describeProtectedResource(origin: URL): Middleware {
  const metadata = {
    resource: apiResource(origin),
    authorization_servers: [`${origin.origin}/`],
    scopes_supported: API_SCOPES.filter(isOffered),
    bearer_methods_supported: ['header'],
    dpop_signing_alg_values_supported: ['ES256', 'PS256'],
    resource_name: 'Get an Identity API',
  }
  return async (ctx, next) => {
    if (routeOf(ctx)?.name !== 'protected_resource') return next()
    ctx.body = metadata
  }
}
