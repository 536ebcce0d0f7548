import type { Clock } from '@identity/values'
import Provider, { type Adapter } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { createRecentAnswers } from '../api/recent-answer.ts'

// The engine looks a session up by its uid to see whether a token is still good. Elsewhere it does so to end it, which must always work.
const TOKEN_ROUTES = new Set(['token', 'userinfo', 'introspection', 'revocation'])

/** Sessions as the artefacts' adapter keeps them, except that tokens of one which the API has ended find it gone. */
export function onlyLiveSessions(
  sessions: Adapter,
  api: Pick<IdentityApi, 'session'>,
  clock: Clock,
): Adapter {
  const isLive = createRecentAnswers(clock)
  return {
    ...sessions,
    async findByUid(uid) {
      const payload = await sessions.findByUid(uid)
      const route = Provider.ctx?.oidc?.route
      if (!payload || !route || !TOKEN_ROUTES.has(route)) return payload
      const { apiSessionId: id } = payload
      if (typeof id !== 'string') return undefined
      return (await isLive(id, async () => (await api.session(id)) !== undefined)) ? payload : undefined
    },
  }
}
