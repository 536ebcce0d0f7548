import type { Policy } from '@identity/matching'
import { givenKinds, personFacts } from '../../answers/domain/person-facts.ts'
import { guessOf, withoutGuesses } from '../../guard/domain/match-guess.ts'
import { giveBackGuess, takeGuess } from '../../guard/guess/take-guess.step.ts'
import type { Asker } from '../../guard/watch/match-try.repository.ts'
import type { JourneyState, MatchResult } from '../../journeys/journey/domain/journey-state.ts'
import type { Repositories } from '../../main/deps.ts'
import { decideRecord } from '../../records/find/decide-record.ts'
import { matchResult } from '../domain/match-result.ts'

export type Finding = Pick<
  Repositories,
  'guessLimits' | 'limits' | 'matchTries' | 'nameCounts' | 'teachingRecords'
>

/**
 * Looks the person up in the replica with everything they have told us and proved so far. `policy` is how much the service wants proved.
 * Once too much was guessed (`isOutOfGuesses`) only what nobody guesses is looked up; what comes of it looks like no match.
 */
export async function findMatch(
  repositories: Finding,
  told: Pick<JourneyState, 'email' | 'answers'>,
  { now, ...asker }: Asker & { now: Date },
  policy: Policy = 'low',
): Promise<{ match: MatchResult; isOutOfGuesses: boolean }> {
  const { guessLimits, limits, matchTries } = repositories
  const person = personFacts(told)
  const guess = guessOf(person)
  if (!guess) return { match: await decided(repositories, person, policy), isOutOfGuesses: false }

  const taken = await takeGuess(limits, guess, guessLimits, now)
  const isOutOfGuesses = taken.isRefused
  const match = await decided(repositories, isOutOfGuesses ? withoutGuesses(person) : person, policy)
  const isFound = match.outcome === 'matched'
  if (isFound) await giveBackGuess(limits, taken)
  if (taken.isNew) {
    const outcome = isOutOfGuesses ? 'NOT_TRIED' : isFound ? 'FOUND' : 'NOT_FOUND'
    await matchTries.add({ ...asker, guess, outcome, triedAt: now })
  }
  return { match, isOutOfGuesses }
}

async function decided(
  repositories: Finding,
  person: ReturnType<typeof personFacts>,
  policy: Policy,
): Promise<MatchResult> {
  const decision = await decideRecord(repositories, person, policy)
  const record = decision.trn ? await repositories.teachingRecords.find(decision.trn) : null
  return matchResult(decision, record?.qtsAwardedOn != null)
}

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
