import type { Repositories } from './repositories.ts'

/**
 * Rows are held in one order, so that two transactions never wait for each other: teaching records, then the identity, then its tasks.
 * `holdRecords` takes what a change needs of the first and answers what it found; only then is the identity held.
 */
export async function holdInOrder<Found>(
  { identities }: Pick<Repositories, 'identities'>,
  holdRecords: () => Promise<Found>,
  identityId: string,
) {
  const found = await holdRecords()
  return { found, identity: await identities.lock(identityId) }
}
