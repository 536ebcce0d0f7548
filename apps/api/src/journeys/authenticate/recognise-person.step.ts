import { emailKey } from '@identity/values'
import { followRecord } from '../../links/follow/follow-record.step.ts'
import { lookAgain } from '../../links/look-again/look-again.step.ts'
import { raiseFromMemory } from '../../links/raise/raise-from-memory.step.ts'
import { KEPT_MS } from '../journey/domain/journey-expiry.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import { type Journey, visitOf } from '../journey/journey.repository.ts'
import { lookFor } from '../match/look-for-record.step.ts'
import type { Repositories } from '../repositories.ts'

/**
 * Whom a proved address belongs to. Somebody we know comes with their record as it is now: followed where it went, or looked for again where
 * there was none. Somebody whom we do not know finds what they answered before, if they did not finish.
 */
export async function recognise(
  repositories: Repositories,
  journey: Journey,
  emailAddress: string,
  now: Date,
): Promise<JourneyState> {
  const state: JourneyState = { ...journey.state, email: { address: emailAddress, isProved: true } }
  const known = await ownerOf(repositories, emailKey(emailAddress))
  if (!known) return pickUp(repositories, journey, state, emailAddress, now)

  return comeBack(repositories, { ...journey, state }, known.id, now)
}

/** The address of a merged identity leads to the one that survived, unless somebody else has it by now. */
async function ownerOf({ identities, identityMerges }: Repositories, key: string) {
  const live = await identities.findByEmail(key)
  const mergedId = live ? null : await identityMerges.lastUnder(key)
  return mergedId ? identities.find(mergedId) : live
}

/** Somebody who turned out to be an identity that we know, with their record as it is now. For somebody who is blocked nothing is looked up. */
export async function comeBack(
  repositories: Repositories,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<JourneyState> {
  const identity = await repositories.identities.find(identityId)
  if (identity?.isBlocked) return { ...journey.state, knownIdentityId: identityId, denial: 'BLOCKED' }
  await followRecord(repositories, identityId, now)
  const isNewlyFound = (await lookAgain(repositories, identityId, now)) === 'linked'
  await raiseFromMemory(
    repositories,
    { ...visitOf(journey), matchPolicy: journey.service.matchPolicy },
    identityId,
    now,
  )
  return { ...journey.state, knownIdentityId: identityId, isNewlyFound }
}

async function pickUp(
  repositories: Repositories,
  journey: Journey,
  state: JourneyState,
  emailAddress: string,
  now: Date,
): Promise<JourneyState> {
  const since = new Date(now.getTime() - KEPT_MS)
  const left = await repositories.journeys.leftBehind(emailAddress, journey, since)
  if (!left || Object.keys(left.answers).length === 0) return state
  const { answers, attempts } = left
  return lookFor(
    repositories,
    { ...state, answers, attempts, hasBegunQuestions: true, isPickedUp: true },
    journey.clientId,
    now,
  )
}
