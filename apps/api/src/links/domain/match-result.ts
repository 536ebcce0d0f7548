import type { Decision } from '@identity/matching'
import type { MatchDecision, MatchResult } from '../../journeys/journey/domain/journey-state.ts'

/** A decision as a journey keeps it: the TRN of a match, and how the decision came about. `isQtsRecorded`: the record has QTS. */
export function matchResult(decided: Decision, isQtsRecorded: boolean): MatchResult {
  const { outcome, trn, level = null, arithmetic, ...rest } = decided
  const decision: MatchDecision = { ...rest, level, arithmetic: arithmetic.map((line) => ({ ...line })) }
  if (outcome !== 'matched') return { outcome: outcome === 'ambiguous' ? 'several' : outcome, decision }
  if (!trn) throw new Error('a match names its record')
  return { outcome, trn, agreed: decided.agreed.map(({ identifier }) => identifier), isQtsRecorded, decision }
}
