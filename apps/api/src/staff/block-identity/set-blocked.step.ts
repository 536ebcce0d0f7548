import type { IdentityRow } from '../../identities/identity-merge.repository.ts'
import type { Actor } from '../actor.ts'
import type { Repositories } from '../repositories.ts'

type Held = Pick<IdentityRow, 'id' | 'blockedAt'>
/** Who does it, and why. An operator needs to give no reason. */
export type By = { reason?: string; staffMemberId?: string }

/** Of a command. Null: by an operator, before any member of staff has joined. */
export const byOf = (actor: Actor | null): By => (actor ? { staffMemberId: actor.memberId } : {})

/** Blocks an identity that is locked in this transaction, and signs it out everywhere. False: it was blocked already. */
export async function setBlocked(
  { events, identities, sessions }: Pick<Repositories, 'events' | 'identities' | 'sessions'>,
  { id: identityId, blockedAt }: Held,
  by: By,
  now: Date,
): Promise<boolean> {
  if (blockedAt) return false
  await identities.setBlocked(identityId, now, now)
  await events.record({ type: 'IdentityBlocked', identityId, ...by }, now)
  await sessions.endAll(identityId, now, 'BLOCKED', by.staffMemberId)
  return true
}

/** Lets a blocked identity sign in again. `closed`: its closure keeps it out, and only re-opening it ends that. */
export async function setUnblocked(
  { events, identities, identityClosures }: Pick<Repositories, 'events' | 'identities' | 'identityClosures'>,
  { id: identityId, blockedAt }: Held,
  by: By,
  now: Date,
): Promise<'unblocked' | 'unchanged' | 'closed'> {
  if (!blockedAt) return 'unchanged'
  if (await identityClosures.isClosed(identityId)) return 'closed'
  await identities.setBlocked(identityId, null, now)
  await events.record({ type: 'IdentityUnblocked', identityId, ...by }, now)
  return 'unblocked'
}
