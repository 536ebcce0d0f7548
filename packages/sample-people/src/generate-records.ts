import type { RecordName, TeachingRecord } from '@identity/teaching-record'
import { firstNames, lastNames } from './generated-names.ts'
import { type Random, randomFrom } from './random.ts'
import { trainingProviders } from './training-providers.ts'

const FIRST_TRN = 1_000_000
/** TRNs from 9900000 belong to the named people. */
export const MOST_RECORDS = 8_900_000
const FIRST_CHANGE_AT = Date.UTC(2020, 0, 1)
const SECOND_MS = 1_000
const DAY_MS = 86_400_000

/**
 * A population of made-up records, one at a time, so that millions need no memory. The same seed and count give the same
 * records; a longer run starts with the same records as a shorter one. TRN and National Insurance number are unique.
 */
export function* generateRecords(seed: number, count: number): Generator<TeachingRecord, void, undefined> {
  if (count > MOST_RECORDS) throw new RangeError(`There are only ${MOST_RECORDS} sandbox TRNs`)
  const random = randomFrom(seed)
  for (let index = 0; index < count; index += 1) yield generateRecord(random, index)
}

// Shares are rough ones for England: most records hold a National Insurance number, few hold an email address in use.
function generateRecord(random: Random, index: number): TeachingRecord {
  const name = {
    firstName: weighted(random, firstNames),
    middleName: null,
    lastName: weighted(random, lastNames),
  }
  const bornAt = Date.UTC(1955, 0, 1) + random.below(47 * 365) * DAY_MS
  const qualified = random.chance(85)
  return {
    trn: String(FIRST_TRN + index),
    active: random.chance(98),
    mergedIntoTrn: null,
    ...name,
    middleName: random.chance(60) ? random.pick(firstNames) : null,
    previousNames: random.chance(15) ? [previousName(random, name)] : [],
    dateOfBirth: day(bornAt),
    nationalInsuranceNumber: random.chance(88) ? nationalInsuranceNumber(index) : null,
    email: random.chance(40)
      ? `${slug(name.firstName)}.${slug(name.lastName)}.${index}@people.example.com`
      : null,
    qtsAwardedOn: qualified ? day(bornAt + (22 * 365 + random.below(10 * 365)) * DAY_MS) : null,
    trainingProviders: qualified && random.chance(90) ? [random.pick(trainingProviders)] : [],
    prohibited: random.below(1_000) === 0,
    updatedAt: new Date(FIRST_CHANGE_AT + index * SECOND_MS).toISOString(),
  }
}

/** The smaller of two draws: names early in the list come up more often, as common names do. */
function weighted(random: Random, names: readonly string[]): string {
  const place = Math.min(random.below(names.length), random.below(names.length))
  return names[place] ?? random.pick(names)
}

function previousName(random: Random, name: RecordName): RecordName {
  return { ...name, lastName: random.pick(lastNames.filter((lastName) => lastName !== name.lastName)) }
}

/** ZA to ZL: far from the ZY numbers of the named people, and each used for a million. Letters that are never issued are left out. */
function nationalInsuranceNumber(index: number): string {
  const prefix = `Z${'ABCEGHJKL'[Math.floor(index / 1_000_000)]}`
  return `${prefix}${String(index % 1_000_000).padStart(6, '0')}${'ABCD'[index % 4]}`
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^a-z]/g, '')
}

function day(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 10)
}
