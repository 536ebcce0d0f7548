import { createHash } from 'node:crypto'
import type { Middleware } from '../edge/middleware.ts'
import { type RouteName, routeOf } from '../edge/routes.ts'

const METADATA = new Set<RouteName>(['discovery', 'oauth_discovery', 'jwks', 'protected_resource'])

// Some services read both documents twice for each sign-in. Five minutes is well within the time that a new key is shown before it signs.
const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400'

/** Discovery and keys may be cached, and are revalidated cheaply by ETag. They are public, so every origin may read them. */
export const cacheMetadata: Middleware = async (ctx, next) => {
  await next()
  const route = routeOf(ctx)
  if (!route || !METADATA.has(route.name) || ctx.status !== 200) return
  const etag = createHash('sha256').update(JSON.stringify(ctx.body)).digest('base64url')
  ctx.set('cache-control', CACHE_CONTROL)
  ctx.set('access-control-allow-origin', '*')
  ctx.etag = etag
  if (!ctx.fresh) return
  ctx.status = 304
  ctx.body = null
}
