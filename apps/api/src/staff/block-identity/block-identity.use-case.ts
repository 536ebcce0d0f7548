import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import type { IdentityNotFound } from '../sign-out-identity/sign-out-identity.use-case.ts'
import { byOf, setBlocked, setUnblocked } from './set-blocked.step.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

/** `identityId` is the identity that the given id names now: it may have been merged. */
export type IdentityBlocked = { kind: 'blocked'; identityId: string }
export type IdentityUnblocked = { kind: 'unblocked'; identityId: string }
/** The identity is closed: it has to be re-opened. */
export type IdentityStaysClosed = { kind: 'closed'; identityId: string }

/** For operators: blocks an identity from every service from now on, and signs it out of all of them. Doing it again changes nothing. */
export function blockIdentity(
  { clock, inTransaction }: Used,
  id: string,
  actor: Actor | null,
): Promise<IdentityBlocked | IdentityNotFound> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = isUuid(id) ? await repositories.identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    await setBlocked(repositories, held, byOf(actor), now)
    return { kind: 'blocked', identityId: held.id }
  })
}

/** Lets a blocked identity sign in again. The sessions that the block ended stay ended. */
export function unblockIdentity(
  { clock, inTransaction }: Used,
  id: string,
  actor: Actor | null,
): Promise<IdentityUnblocked | IdentityStaysClosed | IdentityNotFound> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = isUuid(id) ? await repositories.identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    const outcome = await setUnblocked(repositories, held, byOf(actor), now)
    return { kind: outcome === 'closed' ? 'closed' : 'unblocked', identityId: held.id }
  })
}
