import type { MatchLevel } from '@identity/matching'
import type { Told } from '../../answers/domain/answers.ts'
import { personFacts } from '../../answers/domain/person-facts.ts'
import { guessOf, withoutGuessedFacts } from '../../guard/domain/match-guess.ts'
import { giveBackGuess, takeGuess } from '../../guard/guess/take-guess.step.ts'
import type { Asker } from '../../guard/watch/match-try.repository.ts'
import { decideRecord } from '../../records/find/decide-record.ts'
import { keepDecision, type MatchResult } from '../domain/match-result.ts'
import type { Repositories } from '../repositories.ts'

export type Finding = Pick<
  Repositories,
  'guessLimits' | 'limits' | 'matchTries' | 'nameCounts' | 'teachingRecords'
>

/**
 * Looks for the person's record in the replica with everything that they have told us and proved so far. `policy` is how much the service
 * wants proved. A person who has made too many guesses (`isOutOfGuesses`) is looked for without the guessed facts, and the result looks
 * like no match.
 */
export async function findMatch(
  repositories: Finding,
  told: Told,
  { now, ...asker }: Asker & { now: Date },
  policy: MatchLevel = 'LOW',
): Promise<{ match: MatchResult; isOutOfGuesses: boolean }> {
  const { guessLimits, limits, matchTries } = repositories
  const person = personFacts(told)
  const guess = guessOf(person)
  if (!guess) return { match: await decided(repositories, person, policy), isOutOfGuesses: false }

  const taken = await takeGuess(limits, guess, guessLimits, now)
  const isOutOfGuesses = taken.isRefused
  const match = await decided(repositories, isOutOfGuesses ? withoutGuessedFacts(person) : person, policy)
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
  policy: MatchLevel,
): Promise<MatchResult> {
  const decision = await decideRecord(repositories, person, policy)
  const record = decision.trn ? await repositories.teachingRecords.find(decision.trn) : null
  return keepDecision(decision, record?.qtsAwardedOn != null)
}
