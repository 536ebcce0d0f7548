import type { PersonFacts, RecordFacts } from '@identity/matching'
import { randomFrom } from '@identity/sample-people'
import type { TeachingRecord } from '@identity/teaching-record'
import { type PopulationRecord, population } from '../population/population.ts'
import { everydayCases } from '../quality/cases.ts'

/** The made-up population as the teaching record service would send it. */
export function* teachingRecords(seed: number, count: number): Generator<TeachingRecord> {
  for (const { facts } of population(seed, count)) yield teachingRecord(facts)
}

function teachingRecord({ names, trainingProviderUkprns, ...facts }: RecordFacts): TeachingRecord {
  const [current, ...previous] = names.map((name) => ({ ...name, middleName: name.middleName ?? null }))
  if (!current) throw new Error('a record has a name')
  return {
    ...facts,
    ...current,
    previousNames: previous,
    trainingProviders: trainingProviderUkprns.map((ukprn) => ({ ukprn, name: '' })),
    mergedIntoTrn: null,
    qtsAwardedOn: null,
    prohibited: false,
    updatedAt: '2026-01-01T00:00:00Z',
  }
}

/**
 * People as on an ordinary day, those by whom decision quality is measured, with all the answers of each. Only their own records are kept in
 * memory, however many there are.
 */
export function everydayPeople(seed: number, records: number, count: number): PersonFacts[] {
  const random = randomFrom(seed + 1)
  const wanted = new Set(Array.from({ length: count }, () => random.below(records)))
  const owners: PopulationRecord[] = []
  let index = 0
  for (const record of population(seed, records)) {
    if (wanted.has(index++) && !record.isSecond) owners.push(record)
  }
  return everydayCases(random, owners, count).map(({ facts }) => facts)
}
