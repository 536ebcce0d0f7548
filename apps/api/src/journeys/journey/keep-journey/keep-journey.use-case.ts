import type { AnswerOutcome } from '../answer.result.ts'
import type { JourneyDeps } from '../deps.ts'
import { openSteps } from '../domain/journey-expiry.ts'
import { showJourney } from '../journey.object.ts'
import type { JourneyKey } from '../journey.repository.ts'

/** Gives a person who is still reading the full time again, as an answer would. A journey that has ended stays ended. */
export async function keepJourney(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async ({ journeys }) => {
    const journey = await journeys.lock(key)
    if (!journey) return { kind: 'notFound', interactionUid: key.interactionUid }
    const step = openSteps(journey, now).at(-1)
    if (step === 'EXPIRED' || step === 'COMPLETED') {
      return { kind: 'stepRefused', journey: showJourney(journey, now) }
    }
    const kept = { ...journey, lastStepAt: now }
    await journeys.save(kept, now)
    return { kind: 'moved', journey: showJourney(kept, now) }
  })
}
