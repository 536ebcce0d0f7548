import type { JourneyState } from './journey-state.ts'
import { type JourneyStep, reachableSteps } from './journey-step.ts'

const JOURNEY_IDLE_MS = 2 * 60 * 60 * 1000 // design §9: two hours from the last step

/** The steps open at `now`: those that the answers lead to, unless the person stayed away too long. A finished journey stays finished. */
export function openSteps(journey: { state: JourneyState; lastStepAt: Date }, now: Date): JourneyStep[] {
  const isIdle = now.getTime() - journey.lastStepAt.getTime() >= JOURNEY_IDLE_MS
  return isIdle && !journey.state.isCompleted ? ['EXPIRED'] : reachableSteps(journey.state)
}
