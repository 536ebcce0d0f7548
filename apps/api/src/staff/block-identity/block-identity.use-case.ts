import { isUuid } from '../../kernel/is-uuid.ts'
import type { StaffDeps } from '../deps.ts'
import type { IdentityNotFound } from '../sign-out-identity/sign-out-identity.use-case.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

/** `identityId` is the identity that the given id names now: it may have been merged. */
export type IdentityBlocked = { kind: 'blocked'; identityId: string }
export type IdentityUnblocked = { kind: 'unblocked'; identityId: string }

/** For agents: blocks an identity from every service from now on, and signs it out of all of them. Doing it again changes nothing. */
export function blockIdentity(
  { clock, inTransaction }: Used,
  id: string,
): Promise<IdentityBlocked | IdentityNotFound> {
  const now = clock.now()
  return inTransaction(async ({ events, identities, identityMerges, sessions }) => {
    const held = isUuid(id) ? await identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    const { id: identityId } = held
    if (!held.blockedAt) {
      await identities.setBlocked(identityId, now, now)
      await events.record({ type: 'IdentityBlocked', identityId }, now)
      await sessions.endAll(identityId, now, 'BLOCKED')
    }
    return { kind: 'blocked', identityId }
  })
}

/** Lets a blocked identity sign in again. The sessions that the block ended stay ended. */
export function unblockIdentity(
  { clock, inTransaction }: Used,
  id: string,
): Promise<IdentityUnblocked | IdentityNotFound> {
  const now = clock.now()
  return inTransaction(async ({ events, identities, identityMerges }) => {
    const held = isUuid(id) ? await identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    const { id: identityId } = held
    if (held.blockedAt) {
      await identities.setBlocked(identityId, null, now)
      await events.record({ type: 'IdentityUnblocked', identityId }, now)
    }
    return { kind: 'unblocked', identityId }
  })
}
