import { givenKinds } from '../../answers/domain/person-facts.ts'
import { type Finding, findMatch } from '../../links/find/find-match.step.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'

const MOST_ATTEMPTS = 50 // more than any way through the questions; keeps a journey that goes round and round small

/** The journey with what looking for its person came to, and the try remembered where it is not the one before again. */
export async function lookFor(
  repositories: Finding,
  state: JourneyState,
  clientId: string,
  now: Date,
): Promise<JourneyState> {
  const asker = { clientId, networkDigest: state.networkDigest }
  const { match, isOutOfGuesses } = await findMatch(repositories, state, { ...asker, now })
  const outcome = isOutOfGuesses ? 'out of guesses' : match.outcome
  const attempt = { at: now.toISOString(), outcome, given: givenKinds(state) }
  const last = state.attempts.at(-1)
  const isNew = last?.outcome !== attempt.outcome || `${last.given}` !== `${attempt.given}`
  const attempts = isNew ? [...state.attempts, attempt].slice(-MOST_ATTEMPTS) : state.attempts
  return { ...state, match, isOutOfGuesses, attempts }
}
