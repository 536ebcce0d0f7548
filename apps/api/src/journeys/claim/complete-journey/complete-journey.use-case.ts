import { emailKey } from '@identity/values'
import type { Deps, Repositories } from '../../../deps.ts'
import { newToken } from '../../../secrets/token.ts'
import { openSteps } from '../../journey/domain/journey-expiry.ts'
import { showJourney } from '../../journey/journey.object.ts'
import type { Journey, JourneyKey } from '../../journey/journey.repository.ts'
import { judgeRecord } from '../claim-record.ts'
import { createIdentity } from '../create-identity.ts'
import { judgeUnmatched } from '../domain/unmatched.ts'
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

    switch (openSteps(journey, now).at(-1)) {
      case 'CHECK_ANSWERS':
        return confirmAnswers(repositories, journey, now)
      case 'NO_MATCH':
        return signIn(repositories, journey, await createIdentity(repositories, journey, null, now), now)
      case 'SIGN_IN':
        return signIn(repositories, journey, knownIdentity(journey), now)
      case 'COMPLETED':
        return handBackAgain(repositories, journey, now)
      default:
        return { kind: 'stepRefused', journey: showJourney(journey, now) }
    }
  })
}

async function confirmAnswers(
  repositories: Repositories,
  journey: Journey,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const decision = await judgeRecord(repositories, journey)
  if (decision.kind === 'alreadyClaimed') {
    // Two browsers of one person at once: the other one was faster, under the same address.
    const isOwn = emailKey(decision.owner.emailAddress) === emailKey(journey.state.email?.address ?? '')
    return isOwn
      ? signIn(repositories, journey, decision.owner.id, now)
      : askOwner(repositories, journey, decision.owner, now)
  }
  if (decision.kind === 'noRecord' && judgeUnmatched(journey.state).lookupStatus === 'PENDING') {
    return tellOfNoMatch(repositories, journey, now)
  }
  const free = decision.kind === 'claim' ? decision.record : null
  return signIn(repositories, journey, await createIdentity(repositories, journey, free, now), now)
}

/** Says that no record was found, once, before anybody is asked to look: a slip in an answer is the likeliest cause. */
async function tellOfNoMatch(
  repositories: Repositories,
  journey: Journey,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const told = { ...journey, state: { ...journey.state, isToldOfNoMatch: true }, lastStepAt: now }
  await repositories.journeys.save(told, now)
  return { kind: 'recordNotFound', journey: showJourney(told, now) }
}

/** Another identity holds the record, most likely the same person under an older address: a passcode to that address will tell. */
async function askOwner(
  repositories: Repositories,
  journey: Journey,
  owner: { id: string; emailAddress: string },
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const claimedRecord = {
    identityId: owner.id,
    emailAddress: owner.emailAddress,
    hasSentPasscode: false,
    isProved: false,
    helpReason: null,
  }
  const turned = { ...journey, state: { ...journey.state, claimedRecord }, lastStepAt: now }
  await repositories.journeys.save(turned, now)
  return { kind: 'recordAlreadyClaimed', journey: showJourney(turned, now) }
}

async function signIn(
  repositories: Repositories,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const sessionId = await repositories.sessions.start(identityId, PROOF, now)
  const completed = { ...journey, state: { ...journey.state, isCompleted: true } }
  await repositories.journeys.save(completed, now, identityId)
  const { id: journeyId, clientId } = journey
  await repositories.events.record({ type: 'SignedIn', identityId, journeyId, clientId }, now)
  return handBack(repositories, completed, sessionId, now)
}

/** Gives another ticket to the same session, unless the browser has been handed back already. */
async function handBackAgain(
  repositories: Repositories,
  journey: Journey,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const sessionId = await repositories.handoffs.unredeemedSession(journey.id)
  if (!sessionId) return { kind: 'stepRefused', journey: showJourney(journey, now) }
  return handBack(repositories, journey, sessionId, now)
}

async function handBack(
  { handoffs }: Repositories,
  journey: Journey,
  sessionId: string,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const ticket = newToken()
  await handoffs.issue(ticket, journey.id, sessionId, new Date(now.getTime() + TICKET_MS))
  return { kind: 'completed', ticket, journey: showJourney(journey, now) }
}

function knownIdentity({ state }: Journey): string {
  if (!state.knownIdentityId) throw new Error('nobody is known to sign in')
  return state.knownIdentityId
}
