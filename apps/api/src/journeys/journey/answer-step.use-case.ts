import { isLockTimeout } from '../../kernel/is-lock-timeout.ts'
import type { JourneyMoved, JourneyNotFound, StepRefused, TooManyRequests } from './answer.result.ts'
import type { JourneyDeps } from './deps.ts'
import { openSteps } from './domain/journey-expiry.ts'
import type { JourneyState } from './domain/journey-state.ts'
import type { JourneyStep } from './domain/journey-step.ts'
import { type PhasesOf, phasesOf } from './domain/step-phases.ts'
import { inStep } from './in-step.ts'
import { showJourney } from './journey.object.ts'
import { isJourneyIn, type Journey, type JourneyKey, type SecretRenewal } from './journey.repository.ts'
import type { Repositories } from './repositories.ts'
import { isSignUpPaused } from './sign-up-paused.step.ts'

/**
 * Takes one answer while the journey is locked: leads to a new state, or to a refusal of the step's own. The journey is in a phase in which
 * the step can be open, so its type has what that phase holds.
 */
export type Take<Step extends JourneyStep, Refusal> = (
  journey: Journey<PhasesOf<Step>>,
  repositories: Repositories,
) => Promise<{ ok: true; state: JourneyState } | { ok: false; refusal: Refusal }>

/** By then the transactions that held the journey have ended, or were ended. */
const BUSY_MS = 3_000

/**
 * Takes every answer alike: locks the journey, checks that the step (or one of the steps) is open, lets `take` decide, and stores the new state.
 * A refusal is committed too, because some refusals count (a wrong passcode is an attempt). Answers that arrive at once are taken one after the
 * other; one that cannot wait for its turn is told to come back, and nothing of it was taken.
 */
export function answerStep<Step extends JourneyStep, Refusal>(
  deps: JourneyDeps,
  key: JourneyKey,
  step: Step | readonly Step[],
  take: Take<Step, Refusal>,
): Promise<JourneyMoved | StepRefused | JourneyNotFound | TooManyRequests | Refusal> {
  const now = deps.clock.now()
  const answer = inStep(deps, async (repositories) => {
    const taken = await takeStep(repositories, key, step, take, now)
    return taken.ok ? { kind: 'moved' as const, journey: showJourney(taken.journey, now) } : taken.refusal
  })
  return orBusy(answer, now)
}

/** An answer that could not get its journey in time is told to come back. */
export async function orBusy<Answer>(answer: Promise<Answer>, now: Date): Promise<Answer | TooManyRequests> {
  try {
    return await answer
  } catch (error) {
    if (!isLockTimeout(error)) throw error
    return { kind: 'tooManyRequests', retryAt: new Date(now.getTime() + BUSY_MS) }
  }
}

/** The same, in the caller's transaction. `renewal`: the secret that the journey has from then on. */
export async function takeStep<Step extends JourneyStep, Refusal>(
  repositories: Repositories,
  key: JourneyKey,
  step: Step | readonly Step[],
  take: Take<Step, Refusal>,
  now: Date,
  renewal?: SecretRenewal,
): Promise<{ ok: true; journey: Journey } | { ok: false; refusal: StepRefused | JourneyNotFound | Refusal }> {
  const steps = [step].flat() as Step[]
  const phases: readonly PhasesOf<Step>[] = steps.flatMap((one) => phasesOf[one])
  const journey = await repositories.journeys.lock(key)
  if (!journey) return { ok: false, refusal: { kind: 'notFound', interactionUid: key.interactionUid } }
  const isOpen = openSteps(journey, now).some((open) => (steps as JourneyStep[]).includes(open))
  const isPaused = await isSignUpPaused(repositories, journey.state, now)
  const isAddressStep = (steps as JourneyStep[]).every((each) => each === 'EMAIL' || each === 'PASSCODE')
  if (!isOpen || !isJourneyIn(journey, phases) || (isPaused && !isAddressStep)) {
    return { ok: false, refusal: { kind: 'stepRefused', journey: showJourney(journey, now) } }
  }
  const taken = await take(journey, repositories)
  if (!taken.ok) return taken

  const moved = { ...journey, state: taken.state, lastStepAt: now }
  await repositories.journeys.save(moved, now, renewal)
  return { ok: true, journey: moved }
}
