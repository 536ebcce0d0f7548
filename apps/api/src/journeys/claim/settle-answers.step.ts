import { claimRecord } from '../../links/claim/claim-record.step.ts'
import { nothingToSay } from '../../links/claim/compare-with-record.step.ts'
import type { FreeRecord } from '../../links/claim/judge-record.step.ts'
import { judgeUnmatched, type Unmatched } from '../../links/domain/unmatched.ts'
import { raiseLink } from '../../links/raise/raise-link.step.ts'
import { denialOf } from '../../services/deny-entry.step.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { Repositories } from '../repositories.ts'
import { claimantOf } from './claimant-of.ts'
import { identify } from './identify-person.step.ts'
import { offerProof } from './offer-proof.step.ts'
import { taskOf } from './task-of.ts'

/**
 * Makes an identity of a checked journey, linked to the record that is free for it (`free`) where there is one. Somebody who is linked already and
 * told more keeps their record, more surely theirs if what they told agrees with it. `unmatched` is what becomes of them without a record,
 * where that is known already.
 */
export async function settle(
  repositories: Repositories,
  journey: Journey,
  free: FreeRecord | null,
  now: Date,
  unmatched?: Unmatched,
): Promise<JourneyState> {
  const { identityId, isOthers } = await identify(repositories, journey, now)
  // The other browser's answers made it: these ones have nothing to add.
  if (isOthers) return { ...journey.state, knownIdentityId: identityId }

  const claimant = claimantOf(journey, identityId)
  const isLinked = (await repositories.identities.find(identityId))?.trn
  const details = isLinked
    ? await raiseLink(repositories, claimant, now)
    : free
      ? await claimRecord(repositories, claimant, free, now)
      : await settleUnmatched(repositories, journey, identityId, now, unmatched)
  const denial = await denialOf(repositories, identityId, journey.service)
  const state = { ...journey.state, isAddingFacts: false, settled: { identityId, ...details }, denial }
  return offerProof(repositories, journey, state, now)
}

async function settleUnmatched(
  repositories: Repositories,
  journey: Journey,
  identityId: string,
  now: Date,
  known?: Unmatched,
) {
  const { identities, replica } = repositories
  const unmatched = known ?? judgeUnmatched(journey.state, await replica.isStale(now))
  await identities.setLookupStatus(identityId, unmatched.lookupStatus, now)
  if (unmatched.lookupStatus === 'PENDING') {
    await openSupportTask(repositories, taskOf(journey, identityId, unmatched.reason), now)
  }
  return nothingToSay
}
