import { spellingOf } from '@identity/runtime'
import { errors } from 'oidc-provider'
import type { Middleware } from './middleware.ts'
import { routeOf } from './routes.ts'

const MAX_BODY_BYTES = 57_344 // where the engine stops reading

/** The one gate in front of the engine: what is no address of ours, spelt as we spell it, gets no further. */
export const onlyKnownAddresses: Middleware = async (ctx, next) => {
  if (spellingOf(ctx.originalUrl) === 'malformed') {
    throw new errors.InvalidRequest('the request target is malformed')
  }
  const route = routeOf(ctx)
  if (!route) return // 404: problem-pages.tsx
  if (!route.methods.includes(ctx.method)) {
    ctx.status = 405
    ctx.set('allow', route.methods.join(', '))
    return
  }
  if (route.speaks === 'json' && (ctx.request.length ?? 0) > MAX_BODY_BYTES) {
    ctx.status = 413
    return
  }
  return next()
}
