import type { ServiceCaller, UserCaller } from '../kernel/caller.ts'
import type { Deps } from '../kernel/deps.ts'
import { isUuid } from '../kernel/is-uuid.ts'
import type { AccessTokenClaims } from './access-token.ts'
import type { Repositories } from './repositories.ts'

type Standing = Pick<Deps<Repositories>, 'clock' | 'repositories'>

/**
 * The caller for whom a token of the facade speaks. Null when it speaks for no one any more: the client is gone, the person has signed out,
 * or their grant was revoked.
 */
export async function tokenCaller(
  deps: Standing,
  token: AccessTokenClaims,
): Promise<UserCaller | ServiceCaller | null> {
  const { sub, client_id: clientId, scope } = token
  if (!(await deps.repositories.clients.find(clientId))) return null
  const scopes = new Set(scope.split(' ').filter(Boolean))
  if (sub === clientId) return { kind: 'service', clientId, scopes }
  if (!isUuid(sub) || !(await isStillAllowed(deps, token))) return null
  return { kind: 'user', identityId: sub, clientId, scopes }
}

async function isStillAllowed({ clock, repositories }: Standing, token: AccessTokenClaims): Promise<boolean> {
  const { grants, sessionClients, sessions } = repositories
  const now = clock.now()
  if (!token.gid || !(await grants.isLive(token.gid, now))) return false
  const sessionId =
    token.sid && (await sessionClients.sessionOf({ clientId: token.client_id, sid: token.sid }))
  if (!sessionId) return false
  const session = token.offline
    ? await sessions.findNotEnded(sessionId)
    : await sessions.findLive(sessionId, now)
  return session?.identityId === token.sub
}
