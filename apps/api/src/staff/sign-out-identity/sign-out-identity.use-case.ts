import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import type { Repositories } from '../repositories.ts'

/** No identity has ever had this id. */
export type IdentityNotFound = { kind: 'notFound'; identityId: string }

/** `identityId` is the identity that the given id names now: it may have been merged. */
export type IdentitySignedOut = { kind: 'signedOut'; identityId: string }

/** For agents: signs an identity out of every service, on every device. Its person may sign in again. */
export function signOutIdentity(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  id: string,
  actor: Actor | null,
): Promise<IdentitySignedOut | IdentityNotFound> {
  return inTransaction(async (repositories) => {
    const held = isUuid(id) ? await repositories.identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    await endSessionsOf(repositories, held.id, actor, clock.now())
    return { kind: 'signedOut', identityId: held.id }
  })
}

/** Ends every session of an identity, by an act of staff. Null: by an operator who did not say which of them it is. */
export function endSessionsOf(
  { sessions }: Pick<Repositories, 'sessions'>,
  identityId: string,
  actor: Actor | null,
  now: Date,
) {
  return sessions.endAll(identityId, now, 'AGENT', actor?.memberId)
}
