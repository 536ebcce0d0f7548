import { decide, nameRarity, type RecordFacts } from '@identity/matching'

const born = '1987-03-12'
const provider = '10000001'
const rarity = nameRarity(
  { firstNames: new Map([['sarah', 15_000]]), lastNames: new Map([['smith', 9_500]]) },
  1_000_000,
)

/** How many dates of birth would find the same record by public facts: slips in a date are forgiven where the name is rare enough. */
export function datesCovered(firstName: string, lastName: string): number {
  const record: RecordFacts = {
    ...{ trn: '1000001', active: true, names: [{ firstName, lastName }], dateOfBirth: born },
    ...{ nationalInsuranceNumber: null, email: null, trainingProviderUkprns: [provider] },
  }
  let found = 0
  for (let day = Date.UTC(1950, 0, 1); day < Date.UTC(2010, 0, 1); day += 24 * 60 * 60 * 1_000) {
    const dateOfBirth = new Date(day).toISOString().slice(0, 10)
    const person = { firstName, lastName, dateOfBirth, trainingProviderUkprn: provider }
    if (decide(person, [record], { policy: 'LOW', rarity }).outcome === 'matched') found += 1
  }
  return found
}
