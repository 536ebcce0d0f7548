import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Middleware } from '../edge/middleware.ts'

/**
 * A browser that is not signed in has nothing to confirm. The engine would show a bare page whose form is sent by JavaScript alone; here the
 * browser is redirected at once, to the service's address, which the engine has checked, or to our page.
 */
export const redirectWhenSignedOut: Middleware = async (ctx, next) => {
  await next()
  const { oidc } = ctx as Partial<KoaContextWithOIDC>
  if (oidc?.route !== 'end_session' || ctx.status !== 200 || oidc.session?.accountId) return
  const { post_logout_redirect_uri: address, state } = oidc.params ?? {}
  const target = new URL(typeof address === 'string' ? address : oidc.urlFor('end_session_success'))
  if (typeof address === 'string') {
    if (typeof state === 'string') target.searchParams.set('state', state)
  } else if (oidc.client) {
    target.searchParams.set('client_id', oidc.client.clientId)
  }
  ctx.type = 'text'
  ctx.body = null
  ctx.status = 303
  ctx.redirect(target.href)
}
