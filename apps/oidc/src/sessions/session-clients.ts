import type Provider from 'oidc-provider'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import type { Context, Middleware } from '../edge/middleware.ts'
import { apiSessionIdOf } from './api-session.ts'

const WITH_A_BROWSER = new Set(['authorization', 'resume'])

/**
 * Before a browser leaves with a code, the API notes that the service takes part in the session: it is notified when the session ends, and the
 * holder sees it on the account page. A session that has ended gives no code.
 */
export function joinSessions(api: Pick<IdentityApi, 'joinSession'>): Middleware {
  return async (ctx, next) => {
    await next()
    const request = codeRequest(ctx)
    if (!request || (await api.joinSession(request))) return
    ctx.remove('location')
    throw new errors.SessionNotFound('the session ended meanwhile')
  }
}

/** The engine gives `sid` only to services that it would notify of a sign-out itself. The API notifies all of them, and tokens refer to it. */
export function includeSidAlways(provider: Provider): void {
  Reflect.set(provider.Client.prototype, 'includeSid', () => true)
}

function codeRequest(ctx: Context) {
  const { oidc } = ctx as Partial<KoaContextWithOIDC>
  if (!oidc?.session || !oidc.client || !oidc.entities.AuthorizationCode) return undefined
  if (!WITH_A_BROWSER.has(oidc.route)) return undefined
  const { session, client } = oidc
  const sessionId = apiSessionIdOf(session)
  if (!sessionId) throw new errors.SessionNotFound('a session that names none of the API’s')
  const clients = Object.keys(session.authorizations ?? {}).flatMap((clientId) => {
    const sid = session.sidFor(clientId)
    return sid ? [{ clientId, sid }] : []
  })
  return { sessionId, clientId: client.clientId, clients }
}
