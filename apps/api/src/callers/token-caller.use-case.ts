import type { ServiceCaller, UserCaller } from '../kernel/caller.ts'
import type { Deps } from '../kernel/deps.ts'
import { isUuid } from '../kernel/is-uuid.ts'
import type { AccessTokenClaims } from './access-token.ts'
import type { Repositories } from './repositories.ts'

type Standing = Pick<Deps<Repositories>, 'clock' | 'repositories'>

/**
 * The caller for whom a token of the facade speaks. Null when it speaks for no one any more: the client is gone, the person has signed out,
 * or their grant was revoked. Asked each time: the facade answers us about an opaque token without asking us back.
 */
export async function tokenCaller(
  { clock, repositories }: Standing,
  token: AccessTokenClaims,
): Promise<UserCaller | ServiceCaller | null> {
  const { sub, client_id: clientId, scope } = token
  const standing = await repositories.tokenStandings.find(token, clock.now())
  if (!standing) return null
  const scopes = new Set(scope.split(' ').filter(Boolean))
  if (sub === clientId) return { kind: 'service', clientId, scopes }
  const isStillAllowed = isUuid(sub) && standing.hasGrant && standing.holderId === sub
  return isStillAllowed ? { kind: 'user', identityId: sub, clientId, scopes } : null
}
