import { emailKey } from '@identity/values'
import {
  giveBackMatchSubmission,
  type Submitter,
  takeMatchSubmission,
} from '../../../guard/submit/take-match-submission.step.ts'
import { withMinimumDuration } from '../../../guard/time-floor.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { openSteps } from '../../journey/domain/journey-expiry.ts'
import { isIn, type JourneyState } from '../../journey/domain/journey-state.ts'
import { inStep } from '../../journey/in-step.ts'
import { showJourney } from '../../journey/journey.object.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { useInvitationOnceSettled } from '../../journey/use-invitation.step.ts'
import { dropEndedInvitation } from './drop-ended-invitation.step.ts'
import { type Answered, isAnswered, judgeAnswers } from './judge-answers.step.ts'

/**
 * Takes the answers as they stand: makes an identity of them and links the record that they matched. A person whose record was not found is
 * told so first, once. A record that another identity holds needs a passcode to the holder's address first; so does an identity with the
 * same answers.
 */
export function confirmAnswers(
  deps: JourneyDeps,
  key: JourneyKey,
  clientAddress: string,
): Promise<AnswerOutcome> {
  return withMinimumDuration(deps.guards.timeFloor, () => takeAnswers(deps, key, clientAddress))
}

function takeAnswers(deps: JourneyDeps, key: JourneyKey, clientAddress: string): Promise<AnswerOutcome> {
  const now = deps.clock.now()
  return inStep(deps, async (repositories) => {
    const journey = await repositories.journeys.lock(key)
    if (!journey) return { kind: 'notFound', interactionUid: key.interactionUid }
    const step = openSteps(journey, now).at(-1)
    if (!isAnswered(journey) || (step !== 'CHECK_ANSWERS' && step !== 'NO_MATCH')) {
      return { kind: 'stepRefused', journey: showJourney(journey, now) }
    }
    const answered = journey
    const dropped = await dropEndedInvitation(repositories, journey, now)
    if (dropped) return moveTo(dropped)
    // At NO_MATCH the same answers were submitted already.
    const submitter = step === 'CHECK_ANSWERS' ? submitterOf(journey, clientAddress) : null
    const taken =
      submitter &&
      (await takeMatchSubmission(repositories.limits, submitter, now, deps.guards.submissionsFromNetwork))
    if (taken && !taken.ok) return { kind: 'tooManyRequests', retryAt: taken.retryAt }

    const judged = await judgeAnswers(repositories, journey, now)
    const state = await useInvitationOnceSettled(repositories, journey, judged, now)
    const isSettled = isIn(state, ['settled', 'proof', 'blocked'])
    if (submitter && isSettled && state.search.match?.outcome === 'matched') {
      await giveBackMatchSubmission(repositories.limits, submitter)
    }
    return moveTo(state)

    async function moveTo(state: JourneyState): Promise<AnswerOutcome> {
      const moved = { ...answered, state, lastStepAt: now }
      await repositories.journeys.save(moved, now)
      return { kind: 'moved', journey: showJourney(moved, now) }
    }
  })
}

function submitterOf({ state: { phase } }: Answered, clientAddress: string): Submitter {
  return phase.kind === 'moreFacts'
    ? { identityId: phase.identityId, clientAddress }
    : { emailKey: emailKey(phase.emailAddress), clientAddress }
}
