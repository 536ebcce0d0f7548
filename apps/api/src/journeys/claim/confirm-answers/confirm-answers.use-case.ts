import { emailKey } from '@identity/values'
import {
  giveBackMatchSubmission,
  type Submitter,
  takeMatchSubmission,
} from '../../../guard/submit/match-submission.step.ts'
import { noSooner } from '../../../guard/time-floor.ts'
import { judgeRecord } from '../../../links/claim/judge-record.step.ts'
import { judgeUnmatched, WITHHELD } from '../../../links/domain/unmatched.ts'
import { holdInOrder } from '../../../links/lock-order.ts'
import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import type { JourneyDeps } from '../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { openSteps } from '../../journey/domain/journey-expiry.ts'
import type { ClaimedRecord, JourneyState } from '../../journey/domain/journey-state.ts'
import { showJourney } from '../../journey/journey.object.ts'
import type { Journey, JourneyKey } from '../../journey/journey.repository.ts'
import type { Repositories } from '../../repositories.ts'
import { olderIdentity } from '../find-older-identity.step.ts'
import { settle } from '../settle-answers.step.ts'
import { taskOf } from '../task-of.ts'

/**
 * Takes the answers as they stand: makes an identity of them and links the record that they matched. Somebody whose record was not found is
 * told so first, once; a record that another identity holds is asked about at its address, and so is an identity with the same answers.
 */
export function confirmAnswers(
  deps: JourneyDeps,
  key: JourneyKey,
  clientAddress: string,
): Promise<AnswerOutcome> {
  return noSooner(deps.guards.timeFloor, () => takeAnswers(deps, key, clientAddress))
}

function takeAnswers(deps: JourneyDeps, key: JourneyKey, clientAddress: string): Promise<AnswerOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async (repositories) => {
    const journey = await repositories.journeys.lock(key)
    if (!journey) return { kind: 'notFound', interactionUid: key.interactionUid }
    const step = openSteps(journey, now).at(-1)
    if (step !== 'CHECK_ANSWERS' && step !== 'NO_MATCH') {
      return { kind: 'stepRefused', journey: showJourney(journey, now) }
    }
    // What was told of already is not submitted again by going on with it.
    const submitter = step === 'CHECK_ANSWERS' ? submitterOf(journey, clientAddress) : null
    const taken =
      submitter &&
      (await takeMatchSubmission(repositories.limits, submitter, now, deps.guards.submissionsFromNetwork))
    if (taken && !taken.ok) return { kind: 'tooManyRequests', retryAt: taken.retryAt }

    const state = await confirmed(repositories, journey, now)
    if (submitter && state.settled && state.match?.outcome === 'matched') {
      await giveBackMatchSubmission(repositories.limits, submitter)
    }
    const moved = { ...journey, state, lastStepAt: now }
    await repositories.journeys.save(moved, now)
    return { kind: 'moved', journey: showJourney(moved, now) }
  })
}

function submitterOf({ state }: Journey, clientAddress: string): Submitter {
  const { knownIdentityId, email } = state
  return knownIdentityId
    ? { identityId: knownIdentityId, clientAddress }
    : { emailKey: emailKey(email?.address ?? ''), clientAddress }
}

async function confirmed(repositories: Repositories, journey: Journey, now: Date): Promise<JourneyState> {
  const { state } = journey
  const known = state.knownIdentityId ? await repositories.identities.find(state.knownIdentityId) : null
  if (known?.trn) return settleLinked(repositories, journey, { id: known.id, trn: known.trn }, now)
  const decision = await judgeRecord(repositories, state.match)
  switch (decision.kind) {
    case 'claim':
      return settle(repositories, journey, decision.record, now)
    case 'withheld':
      return settle(repositories, journey, null, now, WITHHELD)
    case 'alreadyClaimed':
      return meetOwner(repositories, journey, decision.owner, now)
    case 'noRecord': {
      const unmatched = judgeUnmatched(state, await repositories.replica.isStale(now))
      // A slip in an answer is the likeliest cause, so it is said before anybody is asked to look; not when it may be ours.
      const isWorthAsking = unmatched.lookupStatus === 'PENDING' && unmatched.reason !== 'RECORDS_UNAVAILABLE'
      if (isWorthAsking && !state.isToldOfNoMatch) return { ...state, isToldOfNoMatch: true }
      const older = await olderIdentity(repositories, state)
      return older
        ? { ...state, claimedRecord: askAbout('IDENTITY', older) }
        : settle(repositories, journey, null, now, unmatched)
    }
  }
}

/** Somebody with a record told more, to prove it theirs. If it leads to another record, which of the two it is is for a person to say. */
async function settleLinked(
  repositories: Repositories,
  journey: Journey,
  { id, trn }: { id: string; trn: string },
  now: Date,
): Promise<JourneyState> {
  const { match } = journey.state
  await holdInOrder(repositories, () => repositories.teachingRecords.lock(trn), id)
  if (match?.outcome === 'matched' && match.trn !== trn) {
    await openSupportTask(repositories, taskOf(journey, id, 'POSSIBLE_DUPLICATE'), now)
  }
  return settle(repositories, journey, null, now)
}

/** Another identity holds the record, most likely the same person under an older address: a passcode to that address will tell. */
async function meetOwner(
  repositories: Repositories,
  journey: Journey,
  owner: { id: string; emailAddress: string },
  now: Date,
): Promise<JourneyState> {
  const { state } = journey
  // Two browsers of one person at once: the other one was faster, under the same address.
  const isOwn = emailKey(owner.emailAddress) === emailKey(state.email?.address ?? '')
  if (isOwn) return { ...state, knownIdentityId: owner.id, isAddingFacts: false }
  if (state.knownIdentityId) {
    // Two identities of one person, it seems. Neither goes away by itself.
    await openSupportTask(repositories, taskOf(journey, state.knownIdentityId, 'POSSIBLE_DUPLICATE'), now)
    return settle(repositories, journey, null, now)
  }
  return { ...state, claimedRecord: askAbout('RECORD', owner) }
}

function askAbout(
  cause: ClaimedRecord['cause'],
  { id: identityId, emailAddress }: { id: string; emailAddress: string },
): ClaimedRecord {
  return { cause, identityId, emailAddress, hasSentPasscode: false, isProved: false, helpReason: null }
}
