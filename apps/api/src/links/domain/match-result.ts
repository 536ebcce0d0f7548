import { type Decision, decide, identifiers, unknownRarity } from '@identity/matching'
import { z } from 'zod'
import type { Told } from '../../answers/domain/answers.ts'
import { personFacts } from '../../answers/domain/person-facts.ts'
import type { GuessedKind } from '../../guard/domain/match-guess.ts'
import { matchLevels } from '../../identities/domain/match-level.ts'

/** Why a match was made or not: kinds, levels and bits, and nothing that the person said or the record holds. */
export const matchDecision = z.object({
  ruleSet: z.string(),
  level: z.enum(matchLevels).nullable(),
  agreed: z.array(z.object({ identifier: z.enum(identifiers), strength: z.enum(['firm', 'close']) })),
  arithmetic: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
  bits: z.number().nullable(),
  runnerUpBits: z.number().nullable(),
  /** The person seems to have two records: staff should look, match or not. */
  possibleDuplicate: z.boolean(),
  refusedBy: z.array(z.string()),
})

/** What looking for a record came to, as it is kept. One that was kept before decisions were has none. */
export const matchResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('matched'),
    trn: z.string(),
    agreed: z.array(z.string()),
    /** A record without QTS is asked about once more: its holder may have another one. */
    isQtsRecorded: z.boolean().default(true),
    decision: matchDecision.optional(),
  }),
  z.object({ outcome: z.enum(['ambiguous', 'none', 'insufficient']), decision: matchDecision.optional() }),
])
export type MatchResult = z.infer<typeof matchResult>

/** What a look for a record came to. `leftOut`: the kinds of fact that were over their allowance, and were not looked up. */
export type Found = { match: MatchResult; leftOut: readonly GuessedKind[] }

/** What comes of facts that are too few for any record to be found: no record is looked at. */
export function withoutRecords(told: Told): MatchResult {
  return keepDecision(decide(personFacts(told), [], { policy: 'LOW', rarity: unknownRarity }), false)
}

/** A decision as it is kept: the TRN of a match, and how the decision came about. `isQtsRecorded`: the record has QTS. */
export function keepDecision(decided: Decision, isQtsRecorded: boolean): MatchResult {
  const { outcome, trn, level, arithmetic, ...rest } = decided
  const decision = { ...rest, level: level ?? null, arithmetic: arithmetic.map((line) => ({ ...line })) }
  if (outcome !== 'matched') return { outcome, decision }
  if (!trn) throw new Error('a match names its record')
  return { outcome, trn, agreed: decided.agreed.map(({ identifier }) => identifier), isQtsRecorded, decision }
}
