import { searchFor } from './domain/matter.ts'
import type { Repositories } from './repositories.ts'

/**
 * The one place where an identity becomes FAILED: an agent has looked, and it has no record. While a search for its record is still open, an
 * agent is looking. Changes nothing of an identity that has a record.
 */
export async function noteSearchInVain(
  { identities, supportTasks }: Pick<Repositories, 'identities' | 'supportTasks'>,
  identityId: string,
  now: Date,
): Promise<void> {
  const isSearched = (await supportTasks.findOpen(searchFor(identityId))) !== null
  if (isSearched) await identities.setLookupStatus(identityId, 'PENDING', now)
  else await identities.setLookupFailed(identityId, now)
}

/** An agent looks again, because a task about the missing record is open again. What else is known of an identity stands. */
export async function noteSearchedAgain(
  { identities }: Pick<Repositories, 'identities'>,
  identityId: string,
  now: Date,
): Promise<void> {
  if ((await identities.find(identityId))?.trnLookupStatus === 'FAILED')
    await identities.setLookupStatus(identityId, 'PENDING', now)
}
