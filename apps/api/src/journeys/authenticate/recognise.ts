import { emailKey } from '@identity/values'
import type { Repositories } from '../../deps.ts'
import { followRecord } from '../../records/follow-record-changes.ts'
import { KEPT_MS } from '../journey/domain/journey-expiry.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { Journey } from '../journey/journey.repository.ts'
import { lookFor } from '../match/find-match.ts'
import { lookAgain } from '../match/look-again.ts'

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
  const known = await repositories.identities.findByEmail(emailKey(emailAddress))
  if (!known) return pickUp(repositories, journey, state, emailAddress, now)

  await followRecord(repositories, known.id, now)
  const isNewlyFound = (await lookAgain(repositories, known.id, now)) === 'linked'
  return { ...state, knownIdentityId: known.id, isNewlyFound }
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
    now,
  )
}
