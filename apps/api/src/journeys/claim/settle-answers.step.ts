import { type Claiming, claimRecord } from '../../links/claim/claim-record.step.ts'
import { type ClaimedDetails, NO_DIFFERENCES } from '../../links/claim/compare-with-record.step.ts'
import type { FreeClaim } from '../../links/claim/judge-record.step.ts'
import { judgeUnmatched, type Unmatched } from '../../links/domain/unmatched.ts'
import { type Raising, raiseLink } from '../../links/raise/raise-link.step.ts'
import type { Repositories } from '../../links/repositories.ts'
import { entryDenialOf } from '../../services/find-entry-denial.step.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { AskingKind } from '../journey/domain/phase.ts'
import { overtaken } from '../journey/domain/transitions/ask-questions.ts'
import { settled } from '../journey/domain/transitions/settle.ts'
import type { Journey } from '../journey/journey.repository.ts'
import { claimantOf } from './claimant-of.ts'
import { type Identifying, identifyPerson } from './identify-person.step.ts'
import { offerProof } from './offer-proof.step.ts'
import { taskOf } from './task-of.ts'

export type Settling = Claiming & Identifying & Raising & Pick<Repositories, 'replica'>

/**
 * Makes an identity of a checked journey, and links the record that is its to take (`free`) if there is one. A holder who added to their answers keeps their
 * record, at a higher match level if the answers agree with it. `unmatched` is the lookup status without a record, if it is known already.
 */
export async function settleAnswers(
  repositories: Settling,
  journey: Journey<AskingKind>,
  free: FreeClaim | null,
  now: Date,
  unmatched?: Unmatched,
): Promise<JourneyState<'settled' | 'proof' | 'blocked' | 'known'>> {
  const { identityId, isFromOtherBrowser, isNew } = await identifyPerson(repositories, journey, now)
  // The answers in the other browser made it: these answers add nothing.
  if (isFromOtherBrowser) return overtaken(journey.state, identityId)

  const claimant = claimantOf(journey, identityId)
  const isLinked = !isNew && (await repositories.identities.find(identityId))?.trn
  const details = isLinked
    ? await raiseLink(repositories, claimant, now)
    : free
      ? await claimRecord(repositories, claimant, free, now)
      : await settleUnmatched(repositories, journey, identityId, now, unmatched)
  return settleAsIdentity(repositories, journey, identityId, details, now)
}

/** Ends the questions with the identity that they led to. Decides if the service lets it in, and if the record has to be proved. */
export async function settleAsIdentity(
  repositories: Pick<Repositories, 'events' | 'identities' | 'supportTasks' | 'teachingRecords'>,
  journey: Journey<AskingKind | 'choice'>,
  identityId: string,
  details: ClaimedDetails,
  now: Date,
): Promise<JourneyState<'settled' | 'proof' | 'blocked'>> {
  const identity = await repositories.identities.find(identityId)
  if (!identity) throw new Error('the identity is gone')
  const denial = await entryDenialOf(repositories, identity, journey.service)
  const proof = await offerProof(repositories, journey, identity, now)
  return settled(journey.state, { identityId, ...details, denial, proof })
}

async function settleUnmatched(
  repositories: Pick<Repositories, 'events' | 'identities' | 'replica' | 'supportTasks'>,
  journey: Journey,
  identityId: string,
  now: Date,
  known?: Unmatched,
): Promise<ClaimedDetails> {
  const { identities, replica } = repositories
  const unmatched = known ?? judgeUnmatched(journey.state.search, await replica.isStale(now))
  await identities.setLookupStatus(identityId, unmatched.lookupStatus, now)
  if (unmatched.lookupStatus === 'PENDING') {
    await openSupportTask(repositories, taskOf(journey, identityId, unmatched.reason), now)
  }
  return NO_DIFFERENCES
}
