import type { Agreed } from '../agreement/agreed-facts.ts'
import type { ScoreLine } from '../score/score.ts'
import type { Policy } from './policy.ts'

/**
 * - `matched`: exactly one record is this person's.
 * - `ambiguous`: a record is, but another may be too; a person has to look.
 * - `insufficient`: none yet, but an answer that is still missing could change that.
 * - `none`: none, and no further answer would help.
 *
 * Nobody outside may be able to tell the last three apart.
 */
export type Outcome = 'matched' | 'ambiguous' | 'insufficient' | 'none'

/** What was decided and why, without any of the person's or the record's details but the TRN of a match: it is kept and shown to agents. */
export type Decision = {
  outcome: Outcome
  /** Only of a match. */
  trn?: string
  /** The strictest policy that the match satisfies. Only of a match. */
  level?: Policy
  /** What the best record and the person agree in, in the order in which people are asked. */
  agreed: Agreed[]
  /** How the best record's score came about: these bits, the prior's included, add up to `bits`. */
  arithmetic: ScoreLine[]
  /** The best record's score in bits: 1 more means twice the odds that it is this person's. Null: there was no record to look at. */
  bits: number | null
  /** The next best record's. */
  runnerUpBits: number | null
  /** The person seems to have two records; staff should look, match or not. */
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
