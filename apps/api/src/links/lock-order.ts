import type { Repositories } from './repositories.ts'

/**
 * Rows are locked in one order, so that two transactions never wait for each other: teaching records, then the identity, then its tasks.
 * `holdRecords` locks the records that a change needs and answers what it found; only then is the identity locked.
 */
export async function holdInOrder<Found>(
  { identities }: Pick<Repositories, 'identities'>,
  holdRecords: () => Promise<Found>,
  identityId: string,
) {
  const found = await holdRecords()
  return { found, identity: await identities.lock(identityId) }
}
