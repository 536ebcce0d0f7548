import type { JourneyDeps } from '../deps.ts'
import type { Repositories } from '../repositories.ts'
import type { JourneyMoved, JourneyNotFound, StepRefused } from './answer.result.ts'
import { openSteps } from './domain/journey-expiry.ts'
import type { JourneyState } from './domain/journey-state.ts'
import type { JourneyStep } from './domain/journey-step.ts'
import { showJourney } from './journey.object.ts'
import type { Journey, JourneyKey } from './journey.repository.ts'

/** What a step does with the journey while it is locked: leads to a new state, or refuses in its own words. */
export type Step<Refusal> = (
  journey: Journey,
  repositories: Repositories,
) => Promise<{ ok: true; state: JourneyState } | { ok: false; refusal: Refusal }>

/**
 * The way every answer takes: lock the journey, see that the step (or one of them) is open, let the step decide, store what it decided. A refusal
 * is committed too, because some refusals count (a wrong passcode is an attempt).
 */
export async function answerStep<Refusal>(
  deps: JourneyDeps,
  key: JourneyKey,
  step: JourneyStep | readonly JourneyStep[],
  take: Step<Refusal>,
): Promise<JourneyMoved | StepRefused | JourneyNotFound | Refusal> {
  const now = deps.clock.now()
  return deps.inTransaction(async (repositories) => {
    const journey = await repositories.journeys.lock(key)
    if (!journey) return { kind: 'notFound', interactionUid: key.interactionUid }
    if (!openSteps(journey, now).some((open) => [step].flat().includes(open))) {
      return { kind: 'stepRefused', journey: showJourney(journey, now) }
    }
    const taken = await take(journey, repositories)
    if (!taken.ok) return taken.refusal

    const moved = { ...journey, state: taken.state, lastStepAt: now }
    await repositories.journeys.save(moved, now)
    return { kind: 'moved', journey: showJourney(moved, now) }
  })
}
