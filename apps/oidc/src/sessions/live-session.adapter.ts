import Provider, { type Adapter } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'

// The engine looks a session up by its uid to see whether a token is still good. Elsewhere it does so to end it, which must always work.
const TOKEN_ROUTES = new Set(['token', 'userinfo', 'introspection', 'revocation'])

/** Sessions as the artefacts' adapter keeps them, except that tokens of one which the API has ended find it gone. */
export function onlyLiveSessions(sessions: Adapter, api: Pick<IdentityApi, 'session'>): Adapter {
  return {
    ...sessions,
    async findByUid(uid) {
      const payload = await sessions.findByUid(uid)
      const route = Provider.ctx?.oidc?.route
      if (!payload || !route || !TOKEN_ROUTES.has(route)) return payload
      const { apiSessionId: id } = payload
      if (typeof id !== 'string') return undefined
      return (await api.session(id)) === undefined ? undefined : payload
    },
  }
}
