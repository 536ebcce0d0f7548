import { agreements } from '../agreement/agreement.ts'
import { withPartOfAName } from '../agreement/part-of-a-name.ts'
import { comparablePerson } from '../comparison/comparable-person.ts'
import { compare } from '../comparison/compare.ts'
import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import { type NameRarity, unknownRarity } from '../names/name-rarity.ts'
import { type ScoreLine, score } from '../score/score.ts'
import type { Case } from './safety-rule.ts'

/** One record beside the person, with its score and how that came about. */
export type ScoredRecord = Case & { trn: string; arithmetic: ScoreLine[] }

/** The active records, most likely first; equal ones in order of TRN. For a decision, and for an agent to look at. */
export function scoreRecords(
  person: PersonFacts,
  records: readonly RecordFacts[],
  rarity: NameRarity = unknownRarity,
): ScoredRecord[] {
  const comparable = comparablePerson(person)
  const active = records.filter((record) => record.active)
  const statesKnownTrn = active.some(({ trn }) => trn === comparable.trn)
  return active
    .map((record) => {
      const comparison = compare(comparable, record, rarity)
      return {
        trn: record.trn,
        comparison,
        agreements: withPartOfAName(agreements(comparison.levels), comparison),
        statesTrnOfAnother: statesKnownTrn && record.trn !== comparable.trn,
        ...score(comparison),
      }
    })
    .sort((one, other) => other.bits - one.bits || (one.trn < other.trn ? -1 : 1))
}
