import { z } from 'zod'
import { answers } from '../../../answers/domain/answers.ts'
import { givenKinds } from '../../../answers/domain/person-facts.ts'
import { type MatchResult, matchResult } from '../../../links/domain/match-result.ts'

/** One try to find the record: when, what came of it, and which kinds of answer it had to go by. */
const attempt = z.object({ at: z.string(), outcome: z.string(), given: z.array(z.string()) })

/** What the person told us, and what looking for their record with it came to. Kept in every phase. */
export const recordSearch = z.object({
  answers,
  match: matchResult.nullable(),
  /** Too much was guessed: what could be guessed was not looked up, and must not be anywhere else. */
  isOutOfGuesses: z.boolean(),
  /** Every try so far, oldest first. */
  attempts: z.array(attempt),
  /** The answers are from an earlier journey, under the same proved address. */
  isPickedUp: z.boolean(),
})
export type RecordSearch = z.infer<typeof recordSearch>

export const emptySearch: RecordSearch = {
  answers: {},
  match: null,
  isOutOfGuesses: false,
  attempts: [],
  isPickedUp: false,
}

const MOST_ATTEMPTS = 50 // more than any way through the questions; keeps a journey that goes round and round small

/** The search with what looking under a proved address came to, and the try remembered where it is not the one before again. */
export function withAttempt(
  search: RecordSearch,
  emailAddress: string,
  { match, isOutOfGuesses }: { match: MatchResult; isOutOfGuesses: boolean },
  at: Date,
): RecordSearch {
  const given = givenKinds({ email: { address: emailAddress, isProved: true }, answers: search.answers })
  const outcome = isOutOfGuesses ? 'out of guesses' : match.outcome
  const last = search.attempts.at(-1)
  const isNew = last?.outcome !== outcome || `${last.given}` !== `${given}`
  const attempts = isNew
    ? [...search.attempts, { at: at.toISOString(), outcome, given }].slice(-MOST_ATTEMPTS)
    : search.attempts
  return { ...search, match, isOutOfGuesses, attempts }
}
