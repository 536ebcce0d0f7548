import type { Agreed } from '../agreement/agreed-facts.ts'
import type { ScoreLine } from '../score/score.ts'
import type { MatchLevel } from './match-level.ts'

/**
 * - `matched`: exactly one record is this person's.
 * - `ambiguous`: a record is, but another may be too; an agent has to look. The task says MULTIPLE_MATCHES.
 * - `insufficient`: none yet, but an answer that is still missing could change that.
 * - `none`: none, and no further answer would help.
 *
 * A claimant or an attacker must not be able to tell the last three apart.
 */
export type Outcome = 'matched' | 'ambiguous' | 'insufficient' | 'none'

/** A decision and its reasons. It is stored and shown to agents, so it holds no detail of the person or the record but the TRN of a match. */
export type Decision = {
  outcome: Outcome
  /** Only of a match. */
  trn?: string
  /** The surest level that the match reaches. Only of a match. */
  level?: MatchLevel
  /** The identifiers in which the best record and the person agree, in the order in which the pages ask. */
  agreed: Agreed[]
  /** The arithmetic of the best record's score: these bits, the prior's included, add up to `bits`. */
  arithmetic: ScoreLine[]
  /** The best record's score in bits: 1 more means twice the odds that it is this person's. Null: there was no record to look at. */
  bits: number | null
  /** The next best record's. */
  runnerUpBits: number | null
  /** The person seems to have two records; an agent should look, match or not. */
  possibleDuplicate: boolean
  /** Why the best record was not matched; empty for a match. */
  refusedBy: Refusal[]
  ruleSet: string
}

export const refusals = [
  'score-too-low',
  'too-few-identifiers',
  'too-many-slips',
  'national-insurance-number-differs',
  'trn-differs',
  'first-name-differs',
  'date-of-birth-differs',
  'only-public-facts-and-a-slip',
  'only-public-facts-and-no-previous-name',
  'policy-not-met',
  'another-record-as-likely',
] as const
export type Refusal = (typeof refusals)[number]
