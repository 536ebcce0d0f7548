import { isUuid } from '../../kernel/is-uuid.ts'
import type { StaffDeps } from '../deps.ts'

/** Nobody has ever been known by this id. */
export type IdentityNotFound = { kind: 'notFound'; identityId: string }

/** `identityId` is whom the id that was asked for names now: it may have been merged. */
export type IdentitySignedOut = { kind: 'signedOut'; identityId: string }

/** For agents: signs somebody out of every service, on every device. They may sign in again. */
export function signOutIdentity(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  id: string,
): Promise<IdentitySignedOut | IdentityNotFound> {
  return inTransaction(async ({ identityMerges, sessions }) => {
    const held = isUuid(id) ? await identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    await sessions.endAll(held.id, clock.now(), 'AGENT')
    return { kind: 'signedOut', identityId: held.id }
  })
}
