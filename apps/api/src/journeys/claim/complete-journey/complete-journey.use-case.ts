import type { Deps, Repositories } from '../../../deps.ts'
import { newToken } from '../../../secrets/token.ts'
import { openSteps } from '../../journey/domain/journey-expiry.ts'
import { showJourney } from '../../journey/journey.object.ts'
import type { Journey, JourneyKey } from '../../journey/journey.repository.ts'
import { createIdentity } from '../create-identity.ts'
import type { CompleteJourneyOutcome } from './complete-journey.result.ts'

const TICKET_MS = 60 * 1000 // design §8: long enough for one redirect
// What the person proved: that they read mail sent to the address (RFC 8176 has no better word than otp).
const PROOF = { amr: ['otp'], acr: 'urn:gai:acr:email' }

/**
 * Ends a journey in an identity and a session, and gives the browser its one-time way back to the service. Completing again before
 * the browser has been handed back gives another ticket to the same session and creates nothing.
 */
export function completeJourney(deps: Deps, key: JourneyKey): Promise<CompleteJourneyOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async (repositories) => {
    const journey = await repositories.journeys.lock(key)
    if (!journey) return { kind: 'notFound', interactionUid: key.interactionUid }

    const completed = await completedJourney(repositories, journey, now)
    if (!completed) return { kind: 'stepRefused', journey: showJourney(journey, now) }

    const ticket = newToken()
    const expiresAt = new Date(now.getTime() + TICKET_MS)
    await repositories.handoffs.issue(ticket, journey.id, completed.sessionId, expiresAt)
    return { kind: 'completed', ticket, journey: showJourney(completed.journey, now) }
  })
}

/** Null when the journey is not there yet, or its browser has been handed back already. */
async function completedJourney(repositories: Repositories, journey: Journey, now: Date) {
  switch (openSteps(journey, now).at(-1)) {
    case 'CHECK_ANSWERS':
      return signIn(repositories, journey, await createIdentity(repositories, journey, now), now)
    case 'SIGN_IN':
      return journey.state.knownIdentityId
        ? signIn(repositories, journey, journey.state.knownIdentityId, now)
        : null
    case 'COMPLETED': {
      const sessionId = await repositories.handoffs.unredeemedSession(journey.id)
      return sessionId ? { journey, sessionId } : null
    }
    default:
      return null
  }
}

async function signIn(repositories: Repositories, journey: Journey, identityId: string, now: Date) {
  const sessionId = await repositories.sessions.start(identityId, PROOF, now)
  const completed = { ...journey, state: { ...journey.state, isCompleted: true } }
  await repositories.journeys.save(completed, now, identityId)
  const { id: journeyId, clientId } = journey
  await repositories.events.record({ type: 'SignedIn', identityId, journeyId, clientId }, now)
  return { journey: completed, sessionId }
}
