import type { Change } from '../domain/change-of.ts'
import type { Repositories } from '../repositories.ts'

/** Says what a service calls its latest request for the match of an identity, where a change resolves one. Null: it made none. */
export async function findRequests(
  { matchRequests }: Pick<Repositories, 'matchRequests'>,
  changes: readonly Change[],
): Promise<(change: Change, serviceId: string) => { requestId: string | null } | undefined> {
  const requests = await matchRequests.latestOf(
    changes.filter(isResolved).map(({ identityId }) => identityId),
  )
  const named = new Map(
    requests.map(({ identityId, serviceId, requestId }) => [`${identityId} ${serviceId}`, requestId]),
  )
  return (change, serviceId) =>
    isResolved(change) ? { requestId: named.get(`${change.identityId} ${serviceId}`) ?? null } : undefined
}

const isResolved = ({ webhook }: Change) => webhook === 'identity.match-resolved'
