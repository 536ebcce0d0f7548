import type { Clock } from '@identity/values'
import Provider, { type Adapter } from 'oidc-provider'
import type { IdentityApi } from './identity-api.client.ts'
import { createTimedCache } from './timed-cache.ts'

const REMEMBERED_SECONDS = 10 // how long userinfo may go on answering after a sign-out; nothing else waits
const REMEMBERED_AT_MOST = 5_000

// The engine looks a session up by its uid to see whether a token is still good. Elsewhere it does so to end it, which must always work.
const TOKEN_ROUTES = new Set(['token', 'userinfo', 'introspection', 'revocation'])
const MAY_REMEMBER = new Set(['userinfo'])

/** Sessions as the artefacts' adapter keeps them, except that tokens of one which the API has ended find it gone. */
export function onlyLiveSessions(
  sessions: Adapter,
  api: Pick<IdentityApi, 'session'>,
  clock: Clock,
): Adapter {
  const live = createTimedCache<true>({ forSeconds: REMEMBERED_SECONDS, atMost: REMEMBERED_AT_MOST, clock })

  async function isLive(id: string, mayRemember: boolean): Promise<boolean> {
    if (mayRemember && live.get(id)) return true
    const found = await api.session(id)
    if (found) live.set(id, true)
    else live.delete(id)
    return found !== undefined
  }

  return {
    ...sessions,
    async findByUid(uid) {
      const payload = await sessions.findByUid(uid)
      const route = Provider.ctx?.oidc?.route
      if (!payload || !route || !TOKEN_ROUTES.has(route)) return payload
      const { apiSessionId } = payload
      if (typeof apiSessionId !== 'string') return undefined
      return (await isLive(apiSessionId, MAY_REMEMBER.has(route))) ? payload : undefined
    },
  }
}
