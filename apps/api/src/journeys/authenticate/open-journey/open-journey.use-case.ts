import { newToken } from '../../../secrets/token.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { showJourney } from '../../journey/journey.object.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import type { OpenJourneyOutcome } from './open-journey.result.ts'

/**
 * Gives a journey to the first browser that asks, and to no other. A person who receives a forwarded link must not be able to finish the
 * journey for its sender.
 */
export async function openJourney(
  deps: JourneyDeps,
  { interactionUid, browser }: Pick<JourneyKey, 'interactionUid' | 'browser'>,
): Promise<OpenJourneyOutcome> {
  const key = { interactionUid, browserSecret: newToken(), browser }
  const isBound = await deps.repositories.journeys.bindToBrowser(key)
  const journey = isBound ? await deps.repositories.journeys.find(key) : null
  if (journey) {
    return {
      kind: 'opened',
      journey: showJourney(journey, deps.clock.now()),
      browserSecret: key.browserSecret,
    }
  }
  const isBoundElsewhere = await deps.repositories.journeys.exists(interactionUid)
  return { kind: isBoundElsewhere ? 'openedElsewhere' : 'notFound', interactionUid }
}
