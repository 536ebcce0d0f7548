import { serviceSessionReference } from '../../../interactions/domain/service-session.ts'
import type { Accepting } from '../../../invitations/accept/accept-invitation.step.ts'
import { entryDenialOf } from '../../../services/find-entry-denial.step.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { openSteps } from '../../journey/domain/journey-expiry.ts'
import { type EnteringKind, enteringKinds } from '../../journey/domain/phase.ts'
import { turnedBack } from '../../journey/domain/transitions/ask-questions.ts'
import { entryRefused, toldDenialOf } from '../../journey/domain/transitions/enter-service.ts'
import { inStep } from '../../journey/in-step.ts'
import { showJourney } from '../../journey/journey.object.ts'
import { isJourneyIn, type Journey, type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import type { Repositories } from '../../journey/repositories.ts'
import { useInvitation } from '../../journey/use-invitation.step.ts'
import { handBack, handBackAgain } from '../hand-back.step.ts'
import type { CompleteJourneyOutcome } from './complete-journey.result.ts'

// The person proved that they read the mail of the address (RFC 8176 has no better word than otp).
const PROOF = { amr: ['otp'], acr: 'urn:gai:acr:email' }

type Entered = Accepting &
  Pick<
    Repositories,
    | 'events'
    | 'handoffs'
    | 'identities'
    | 'identityMerges'
    | 'interactions'
    | 'journeys'
    | 'sessions'
    | 'teachingRecords'
  >

/**
 * Ends a journey: signs the person in, and gives the browser its one-time ticket back to the service. A person whom the service does not let
 * in gets a ticket without a session. Completing again before the ticket is redeemed gives another ticket and creates nothing.
 */
export function completeJourney(deps: JourneyDeps, key: JourneyKey): Promise<CompleteJourneyOutcome> {
  const now = deps.clock.now()
  return inStep(deps, async (repositories) => {
    const journey = await repositories.journeys.lock(key)
    if (!journey) return { kind: 'notFound', interactionUid: key.interactionUid }

    const isExpired = openSteps(journey, now).includes('EXPIRED')
    if (isJourneyIn(journey, enteringKinds) && !isExpired) return enter(repositories, journey, now)
    if (isJourneyIn(journey, ['moreFacts']) && !isExpired) {
      return enter(repositories, { ...journey, state: turnedBack(journey.state) }, now)
    }
    if (isJourneyIn(journey, ['completed'])) return handBackAgain(repositories, journey, now)
    return { kind: 'stepRefused', journey: showJourney(journey, now) }
  })
}

/** Signs the person in, if the service lets them in. If not, the next page says so, and completing from there leads back to the service. */
async function enter(
  repositories: Entered,
  journey: Journey<EnteringKind>,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const { events, identityMerges, interactions, journeys, sessions } = repositories
  const { state } = journey
  // Locked: an identity that is blocked or merged at this moment is kept out, or gets a session that ends with its others.
  const identity = await identityMerges.lockSurvivor(state.phase.identityId)
  if (!identity) throw new Error('the identity is gone')
  const identityId = identity.id

  const standing = {
    ...identity,
    isLinkFrozen: identity.linkFrozenAt !== null,
    isBlocked: identity.blockedAt !== null,
  }
  const denial = await entryDenialOf(repositories, standing, journey.service)
  if (denial && denial !== toldDenialOf(state)) {
    const told = { ...journey, state: entryRefused(state, denial), lastStepAt: now }
    await journeys.save(told, now)
    return { kind: 'moved', journey: showJourney(told, now) }
  }
  const { serviceSessionId: sent } = await interactions.take(journey.interactionUid)
  const about = { identityId, ...visitOf(journey), ...serviceSessionReference(sent) }
  if (denial) {
    await events.record({ type: 'EntryDenied', ...about, reason: denial }, now)
    return handBack(repositories, journey, { denial }, now)
  }
  const sessionId = await sessions.start(identityId, PROOF, now)
  await events.record({ type: 'SignedIn', ...about }, now)
  // Not ended by the answers: an older identity turned out to be the person's.
  const { invitation } = state
  if (invitation?.standing === 'IN_USE')
    await useInvitation(repositories, journey, invitation, identityId, now)
  return handBack(repositories, journey, { sessionId }, now)
}
