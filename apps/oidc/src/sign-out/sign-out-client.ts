import type { IdentityApi } from '../api/identity-api.client.ts'
import type { Middleware } from '../edge/middleware.ts'
import { isPlainText } from '../edge/parameters.ts'
import { routeOf } from '../edge/routes.ts'

/**
 * Some older services send a browser to sign out with nothing but the address to come back to. The engine ignores an address without a client, as
 * it should; for services with a switch the address says which client it is. Everything else about it is still checked by the engine.
 */
export function findSignOutClient(api: Pick<IdentityApi, 'signOutClient'>): Middleware {
  return async (ctx, next) => {
    const { client_id, id_token_hint, post_logout_redirect_uri: uri } = ctx.query
    const isByUriAlone = !client_id && !id_token_hint && typeof uri === 'string' && isPlainText(uri)
    if (routeOf(ctx)?.name === 'end_session' && isByUriAlone) {
      const found = await api.signOutClient(uri)
      if (found) ctx.query = { ...ctx.query, client_id: found }
    }
    return next()
  }
}
