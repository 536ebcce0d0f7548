import { decide, type PersonFacts, type RecordFacts, scoreRecords } from '@identity/matching'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { Repositories } from '../repositories.ts'

export type Fit = { byFacts: MatchLevel | null; agreed: string[]; isNamesake: boolean; bits: number }

/** How a person and one record fit, whatever other records there are: an agent has seen those. */
export async function fitOfRecord(
  { nameCounts }: Pick<Repositories, 'nameCounts'>,
  person: PersonFacts,
  record: RecordFacts,
): Promise<Fit> {
  const rarity = await nameCounts.rarity()
  // A closed record is compared all the same.
  const open = [{ ...record, active: true }]
  const { level = null, agreed, outcome } = decide(person, open, { policy: 'LOW', rarity })
  const [scored] = scoreRecords(person, open, rarity)
  if (!scored) throw new Error('one record was compared')
  const { lastName, dateOfBirth } = scored.comparison.levels
  return {
    byFacts: outcome === 'matched' ? (level ?? null) : null,
    agreed: outcome === 'matched' ? agreed.map(({ identifier }) => identifier) : [],
    isNamesake: doesAgree(lastName) && doesAgree(dateOfBirth),
    bits: scored.bits,
  }
}

// `decade` may be a parent, `neighbour` a twin.
const DIFFERING = new Set<string>(['different', 'decade', 'neighbour', 'absent'])
const doesAgree = (level: string) => !DIFFERING.has(level)
