import { isFromAnotherSite } from '@identity/runtime'
import { errors } from 'oidc-provider'
import type { Middleware } from './middleware.ts'
import { routeOf } from './routes.ts'

/** The button "Sign out" is on a page of ours. Every other form that we take may come from a service's page. */
export function onlyFromOurPages(origin: URL): Middleware {
  return async (ctx, next) => {
    const isOurForm = routeOf(ctx)?.name === 'end_session_confirm'
    if (isOurForm && isFromAnotherSite(ctx.req.headers, (named) => named === origin.origin)) {
      throw new errors.InvalidRequest('sent by a page of another site')
    }
    return next()
  }
}
