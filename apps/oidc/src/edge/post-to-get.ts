import { text } from 'node:stream/consumers'
import { errors } from 'oidc-provider'
import type { Context, Middleware } from './middleware.ts'
import { routeOf } from './routes.ts'

const MAX_FORM_BYTES = 12_288 // an id_token_hint with room for the rest, and for the other headers: our edge reads no more than 16 KB of them

/**
 * Services may post these two requests (OpenID Connect Core 3.1.2.1, RP-Initiated Logout 2). A browser sends no SameSite=Lax cookie with another
 * site's form, so no session would be found; redirected to the same request as a GET, it sends them.
 */
export const turnPostsIntoGets: Middleware = async (ctx, next) => {
  const route = routeOf(ctx)
  if (ctx.method !== 'POST' || !(route?.name === 'authorization' || route?.name === 'end_session'))
    return next()
  const form = ctx.is('application/x-www-form-urlencoded') ? await readForm(ctx) : undefined
  if (form === undefined) throw new errors.InvalidRequest('not a form, or too long')
  ctx.set('cache-control', 'no-store')
  ctx.status = 303
  ctx.redirect(`${route.path}?${new URLSearchParams(form)}`)
}

async function readForm(ctx: Context): Promise<string | undefined> {
  if (!((ctx.request.length ?? Number.POSITIVE_INFINITY) <= MAX_FORM_BYTES)) return undefined
  return text(ctx.req)
}
