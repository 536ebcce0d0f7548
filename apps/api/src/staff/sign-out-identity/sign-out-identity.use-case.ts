import { isUuid } from '../../kernel/is-uuid.ts'
import type { StaffDeps } from '../deps.ts'

/** No identity has ever had this id. */
export type IdentityNotFound = { kind: 'notFound'; identityId: string }

/** `identityId` is the identity that the given id names now: it may have been merged. */
export type IdentitySignedOut = { kind: 'signedOut'; identityId: string }

/** For agents: signs an identity out of every service, on every device. Its person may sign in again. */
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
