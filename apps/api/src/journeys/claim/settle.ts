import type { Repositories } from '../../deps.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { Journey } from '../journey/journey.repository.ts'
import { openSupportTask, taskOf } from '../support/open-support-task.ts'
import { type ClaimedDetails, claimantOf, claimRecord, type FreeRecord } from './claim-record.ts'
import { judgeUnmatched } from './domain/unmatched.ts'
import { denialOf } from './entry.ts'
import { identify } from './identify.ts'

const nothingToSay: ClaimedDetails = { trnSurprise: null, detailsThatDiffer: [] }

/** Makes an identity of a checked journey, linked to the record that is free for it (`free`) where there is one. */
export async function settle(
  repositories: Repositories,
  journey: Journey,
  free: FreeRecord | null,
  now: Date,
): Promise<JourneyState> {
  const { identityId, isOthers } = await identify(repositories, journey, now)
  // The other browser's answers made it: these ones have nothing to add.
  if (isOthers) return { ...journey.state, knownIdentityId: identityId }

  const details = free
    ? await claimRecord(repositories, claimantOf(journey, identityId), free, now)
    : await settleUnmatched(repositories, journey, identityId, now)
  const denial = await denialOf(repositories, identityId, journey.service)
  return { ...journey.state, isAddingFacts: false, settled: { identityId, ...details }, denial }
}

async function settleUnmatched(repositories: Repositories, journey: Journey, identityId: string, now: Date) {
  const { identities, replica } = repositories
  const unmatched = judgeUnmatched(journey.state, await replica.isStale(now))
  await identities.setLookupStatus(identityId, unmatched.lookupStatus, now)
  if (unmatched.lookupStatus === 'PENDING') {
    await openSupportTask(repositories, taskOf(journey, identityId, unmatched.reason), now)
  }
  return nothingToSay
}
