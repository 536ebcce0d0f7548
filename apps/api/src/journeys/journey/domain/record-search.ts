import { z } from 'zod'
import { answers } from '../../../answers/domain/answers.ts'
import { givenKinds } from '../../../answers/domain/person-facts.ts'
import { type Found, matchResult } from '../../../links/domain/match-result.ts'

/** One attempt to find the record: its time, its outcome, and the kinds of answer that were given. */
const attempt = z.object({ at: z.string(), outcome: z.string(), given: z.array(z.string()) })

/** The person's answers, and the result of the search for their record with them. Kept in every phase. */
export const recordSearch = z.object({
  answers,
  match: matchResult.nullable(),
  /** The rate limit on guesses is reached: numbers were not looked up, and must not be looked up elsewhere. */
  isOutOfGuesses: z.boolean(),
  /** Every attempt so far, oldest first. */
  attempts: z.array(attempt),
  /** The answers are from an earlier journey under the same proved address. */
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

const MOST_ATTEMPTS = 50 // more than any way through the questions; keeps a journey small when its answers are changed again and again

/** Adds the result of a search under a proved address. The attempt is added too, unless it repeats the one before. */
export function withAttempt(
  search: RecordSearch,
  emailAddress: string,
  { match, leftOut }: Found,
  at: Date,
): RecordSearch {
  // Providers are looked up among the records only.
  const isOutOfGuesses = leftOut.some((kind) => kind !== 'trainingProvider')
  const given = givenKinds({ email: { address: emailAddress, isProved: true }, answers: search.answers })
  const outcome = leftOut.length > 0 && match.outcome !== 'matched' ? 'out of guesses' : match.outcome
  const last = search.attempts.at(-1)
  const isNew = last?.outcome !== outcome || `${last.given}` !== `${given}`
  const attempts = isNew
    ? [...search.attempts, { at: at.toISOString(), outcome, given }].slice(-MOST_ATTEMPTS)
    : search.attempts
  return { ...search, match, isOutOfGuesses, attempts }
}
