import type { ServicePolicy } from '../../../services/domain/service-policy.ts'
import type { JourneyState } from './journey-state.ts'
import { type JourneyStep, reachableSteps } from './journey-step.ts'

const JOURNEY_IDLE_MS = 2 * 60 * 60 * 1000 // design §9: two hours from the last step

/** The answers of an unfinished journey are kept for this long (design §6), for the person to come back to. */
export const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** The time at which a journey expires if no step follows; null for a completed one. */
export function expiresAt(journey: { state: JourneyState; lastStepAt: Date }): Date | null {
  return journey.state.phase.kind === 'completed'
    ? null
    : new Date(journey.lastStepAt.getTime() + JOURNEY_IDLE_MS)
}

/** The steps open at `now`: those that the answers lead to, unless the journey has expired. A completed journey does not expire. */
export function openSteps(
  journey: { state: JourneyState; service: ServicePolicy; lastStepAt: Date },
  now: Date,
): JourneyStep[] {
  const isIdle = now.getTime() - journey.lastStepAt.getTime() >= JOURNEY_IDLE_MS
  const isOver = journey.state.phase.kind === 'completed'
  return isIdle && !isOver ? ['EXPIRED'] : reachableSteps(journey.state, journey.service)
}
