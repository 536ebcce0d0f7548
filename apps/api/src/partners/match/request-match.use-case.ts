import type { ServiceFacts } from '../../links/domain/facts-of-service.ts'
import { compareStated } from '../../links/request/compare-stated.step.ts'
import { type SearchingForService, searchForService } from '../../links/request/search-for-service.step.ts'
import type { Viewer } from '../../visibility/domain/viewer.ts'
import { partnerIdentities } from '../../visibility/partner-identity.ts'
import type { Repositories } from '../repositories.ts'
import { type MatchTarget, noteTry } from './limits.ts'
import type { KeptRequest, RequestMatchOutcome } from './match-request.object.ts'
import { stateOf } from './match-request-state.ts'

export type MatchRequestInput = { requestId: string; identityId: string; facts: ServiceFacts }

export type Requesting = SearchingForService &
  Pick<Repositories, 'clients' | 'limits' | 'matchRequests' | 'partnerIdentities'>

/**
 * Looks for the record of an identity that a service sees, with what the service states. One search for each name that a service gives it, for ever.
 * Run it in a transaction. An identity with a record is not looked for again, and nothing is compared with the record.
 */
export async function requestMatch(
  repositories: Requesting,
  viewer: Viewer,
  { requestId, identityId, facts }: MatchRequestInput,
  now: Date,
): Promise<RequestMatchOutcome> {
  const { events, identities, matchRequests } = repositories
  const { clientId } = viewer
  const seen = (await partnerIdentities(repositories, viewer, [identityId])).get(identityId)
  if (!seen) return { kind: 'notSeen', identityId }
  const request = { requestId, clientId, identityId: seen.id, facts: JSON.stringify(facts) }
  if (!(await matchRequests.add(request, now))) {
    if (!(await matchRequests.isSame(request))) return { kind: 'requestIdUsed', requestId }
    return requested(repositories, viewer, requestId)
  }
  const target: MatchTarget = { clientId, identityId: seen.id }
  await noteTry(repositories, target, now)
  const { differs, stated } = await compareStated(repositories, seen.id, facts)
  await events.record(
    { type: 'MatchRequested', identityId: seen.id, clientId, requestId, differs },
    now,
    stated,
  )
  const identity = await identities.find(seen.id)
  if (identity && !identity.trn) await searchForService(repositories, identity, { clientId, facts }, now)
  return requested(repositories, viewer, requestId)
}

async function requested(
  repositories: Pick<Repositories, 'matchRequests' | 'partnerIdentities'>,
  viewer: Viewer,
  requestId: string,
): Promise<RequestMatchOutcome> {
  const request = await showMatchRequest(repositories, viewer, requestId)
  if (!request) throw new Error('a request that was made is there')
  return { kind: 'requested', request }
}

/** A request of the client’s service as it stands now. Null: there is none, or the service sees the identity no longer. */
export async function showMatchRequest(
  repositories: Pick<Repositories, 'matchRequests' | 'partnerIdentities'>,
  viewer: Viewer,
  requestId: string,
): Promise<KeptRequest | null> {
  const found = await repositories.matchRequests.find(viewer.clientId, requestId)
  if (!found) return null
  const { identityId, requestedAt } = found
  const seen = (await partnerIdentities(repositories, viewer, [identityId])).get(identityId)
  return seen ? { requestId, identityId, state: stateOf(seen), requestedAt: requestedAt.toISOString() } : null
}
