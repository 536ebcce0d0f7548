import type { Viewer } from '../../visibility/domain/viewer.ts'
import type { PartnerIdentity } from '../../visibility/partner-identity.ts'
import type { Repositories } from '../repositories.ts'

/** Keeps whom a client has read that has never signed in to its service: only a wider scope shows them, and each use of it can be looked up. */
export async function noteWiderRead(
  { events }: Pick<Repositories, 'events'>,
  { clientId, seesAll }: Viewer,
  found: readonly PartnerIdentity[],
  now: Date,
): Promise<void> {
  if (!seesAll) return
  const identityIds = found.filter(({ visit }) => visit === null).map(({ id }) => id)
  if (identityIds.length > 0) await events.record({ type: 'WiderScopeUsed', clientId, identityIds }, now)
}
