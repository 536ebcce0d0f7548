import Provider, { type Adapter } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { standingOf } from '../api/standing.ts'
import { known } from '../request/request-memory.ts'
import {
  isJudgedByTheApi,
  saysNothingOfIdentity,
  TOKEN_OF_REQUEST,
  type TokenNames,
} from './token-standing.ts'

// The engine looks a session up by its uid to see whether a token is still good. Elsewhere it does so to end it, which must always work.
const TOKEN_ROUTES = new Set(['token', 'userinfo', 'introspection', 'revocation'])

/** Sessions as the artefacts' adapter keeps them, except that tokens of one which the API has ended find it gone. */
export function onlyLiveSessions(sessions: Adapter, api: Pick<IdentityApi, 'standing'>): Adapter {
  return {
    ...sessions,
    async findByUid(uid) {
      const payload = await sessions.findByUid(uid)
      const route = Provider.ctx?.oidc?.route
      if (!payload || !route || !TOKEN_ROUTES.has(route) || isJudgedByTheApi()) return payload
      const { apiSessionId: sessionId, accountId: identityId } = payload
      const token = known<TokenNames>(TOKEN_OF_REQUEST)
      if (typeof sessionId !== 'string' || identityId === undefined || !token) return undefined
      const { clientId } = token
      const question = saysNothingOfIdentity() ? { clientId, sessionId } : { clientId, sessionId, identityId }
      const { session } = await standingOf(api, question)
      return session ? payload : undefined
    },
  }
}
