import { arithmeticInWords, type PersonFacts, type RecordFacts, scoreRecords } from '@identity/matching'
import type { Repositories } from '../repositories.ts'

export type Candidate = {
  record: RecordFacts
  bits: number
  /** Sentences without a name, date or number in them. */
  arithmetic: string[]
}

/**
 * The active records that are likeliest to be the person's, best first, for an agent who has to choose. They hold all their facts, so every
 * look at them must be recorded. Never for the claimant: it would show a stranger another person's record.
 */
export async function topCandidates(
  { teachingRecords, nameCounts }: Pick<Repositories, 'teachingRecords' | 'nameCounts'>,
  person: PersonFacts,
  limit: number,
): Promise<Candidate[]> {
  const records = await teachingRecords.candidates(person)
  const recordOf = new Map(records.map((record) => [record.trn, record]))
  const scored = scoreRecords(person, records, await nameCounts.rarity())
  return scored.slice(0, limit).flatMap(({ trn, bits, arithmetic }) => {
    const record = recordOf.get(trn)
    return record ? [{ record, bits, arithmetic: arithmeticInWords(arithmetic) }] : []
  })
}
