import type { JourneyDeps } from '../../journey/deps.ts'
import { openSteps } from '../../journey/domain/journey-expiry.ts'
import { showJourney } from '../../journey/journey.object.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import type { CompleteJourneyOutcome } from '../complete-journey/complete-journey.result.ts'
import { handBack } from '../hand-back.step.ts'

/** Leads back to the service without signing in. The answers are kept for the person who proves the same address again. */
export function leaveJourney(deps: JourneyDeps, key: JourneyKey): Promise<CompleteJourneyOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async (repositories) => {
    const journey = await repositories.journeys.lock(key)
    if (!journey) return { kind: 'notFound', interactionUid: key.interactionUid }
    const isOver = openSteps(journey, now).some((step) => step === 'COMPLETED' || step === 'EXPIRED')
    return isOver
      ? { kind: 'stepRefused', journey: showJourney(journey, now) }
      : handBack(repositories, journey, { denial: 'GAVE_UP' }, now)
  })
}
