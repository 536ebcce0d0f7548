import type { NameFacts, RecordFacts } from '@identity/matching'
import { type Random, randomFrom } from '@identity/sample-people'
import {
  pickEarly,
  pickFirstName,
  pickLastName,
  pickTradition,
  type Tradition,
  traditions,
} from './traditions.ts'

/** A made-up record, and facts about its person that the record may lack. */
export type PopulationRecord = {
  facts: RecordFacts
  tradition: string
  isWoman: boolean
  /** A second record of one person. */
  isSecond: boolean
  /** The person's number, on the record or not. */
  nationalInsuranceNumber: string
}

const FIRST_TRN = 1_000_000
const PROVIDERS = 640
const DAY_MS = 86_400_000
const OLDEST_MS = Date.UTC(1957, 0, 1)
const BIRTHDAYS = 46 * 365

// Shares of records that hold a field, in percent: the database of qualified teachers as far as its users have described it.
const HAVE_NUMBER = 85.1
const HAVE_EMAIL = 59.8
const HAVE_PREVIOUS_NAME = 30
const HAVE_PROVIDER = 79.6
const HAVE_MIDDLE_NAME = 65

/**
 * A population of made-up records, one at a time, so that millions need no memory. The same seed gives the same records, and a longer
 * run starts with those of a shorter one. Now and then a record is a relative's, a namesake's or a second one of the record before.
 */
export function* population(seed: number, count: number): Generator<PopulationRecord, void, undefined> {
  const random = randomFrom(seed)
  let last: PopulationRecord | undefined
  for (let index = 0; index < count; index += 1) {
    const record = nextRecord(random, index, last)
    last = record
    yield record
  }
}

function nextRecord(random: Random, index: number, last: PopulationRecord | undefined): PopulationRecord {
  const trn = String(FIRST_TRN + index)
  const draw = random.below(1_000)
  if (!last || draw >= 10) return freshRecord(random, trn, index)
  if (draw < 3) return twinOf(last, random, trn)
  if (draw < 5) return childOf(last, random, trn, index)
  if (draw < 9) return secondRecordOf(last, random, trn)
  return namesakeOf(last, random, trn, index)
}

export function freshRecord(
  random: Random,
  trn: string,
  index: number,
  tradition = pickTradition(random),
): PopulationRecord {
  const isWoman = random.chance(72)
  const name = { ...freshName(random, tradition, isWoman), lastName: pickLastName(random, tradition) }
  const previous: NameFacts[] = random.chance(isWoman ? HAVE_PREVIOUS_NAME * 1.3 : HAVE_PREVIOUS_NAME * 0.25)
    ? [{ ...name, lastName: pickLastName(random, tradition) }]
    : []
  const number = nationalInsuranceNumber(index)
  return {
    tradition: tradition.name,
    isWoman,
    isSecond: false,
    nationalInsuranceNumber: number,
    facts: {
      trn,
      active: true,
      names: [name, ...previous.filter((each) => each.lastName !== name.lastName)],
      dateOfBirth: day(OLDEST_MS + random.below(BIRTHDAYS) * DAY_MS),
      nationalInsuranceNumber: random.chance(HAVE_NUMBER) ? number : null,
      email: random.chance(HAVE_EMAIL) ? emailAddress(random, name) : null,
      trainingProviderUkprns: random.chance(HAVE_PROVIDER) ? [provider(random)] : [],
    },
  }
}

function freshName(
  random: Random,
  tradition: Tradition,
  isWoman: boolean,
): { firstName: string; middleName: string | null } {
  const names = isWoman ? tradition.women : tradition.men
  const firstName = pickFirstName(random, names)
  const middleName = random.chance(HAVE_MIDDLE_NAME) ? pickFirstName(random, names) : null
  return { firstName, middleName: middleName === firstName ? null : middleName }
}

/** Born the same day of the same parents: another forename, and the next number in the series. */
export function twinOf(
  record: PopulationRecord,
  random: Random,
  trn: string,
  forename?: string,
): PopulationRecord {
  const [name] = record.facts.names
  const isWoman = random.chance(50) ? record.isWoman : !record.isWoman
  const firstName = forename ?? otherForename(random, record, isWoman)
  const number = nextNumber(record.nationalInsuranceNumber)
  return {
    ...record,
    isWoman,
    isSecond: false,
    nationalInsuranceNumber: number,
    facts: {
      trn,
      active: true,
      names: [{ firstName, middleName: null, lastName: name?.lastName ?? '' }],
      dateOfBirth: record.facts.dateOfBirth,
      nationalInsuranceNumber: random.chance(HAVE_NUMBER) ? number : null,
      email: random.chance(10) ? record.facts.email : null,
      trainingProviderUkprns: random.chance(30) ? record.facts.trainingProviderUkprns : [provider(random)],
    },
  }
}

export function otherForename(random: Random, record: PopulationRecord, isWoman: boolean): string {
  const tradition = traditions.find(({ name }) => name === record.tradition)
  if (!tradition) throw new Error(`There is no tradition ${record.tradition}`)
  const taken = record.facts.names[0]?.firstName
  for (;;) {
    const firstName = pickFirstName(random, isWoman ? tradition.women : tradition.men)
    if (firstName !== taken) return firstName
  }
}

/** A parent's name handed on. */
export function childOf(
  record: PopulationRecord,
  random: Random,
  trn: string,
  index: number,
): PopulationRecord {
  const other = freshRecord(random, trn, index)
  const year = Number(record.facts.dateOfBirth?.slice(0, 4)) + 21 + random.below(15)
  return {
    ...other,
    tradition: record.tradition,
    isWoman: record.isWoman,
    facts: {
      ...other.facts,
      names: record.facts.names.slice(0, 1),
      dateOfBirth: `${year}${other.facts.dateOfBirth?.slice(4).replace('02-29', '02-28') ?? ''}`,
      email: random.chance(15) ? record.facts.email : other.facts.email,
    },
  }
}

/** One person's second number, as pension schemes give them out: no provider, often no email address, always the person's number. */
export function secondRecordOf(record: PopulationRecord, random: Random, trn: string): PopulationRecord {
  return {
    ...record,
    isSecond: true,
    facts: {
      ...record.facts,
      trn,
      names: record.facts.names.slice(random.chance(20) ? -1 : 0).slice(0, 1),
      nationalInsuranceNumber: record.nationalInsuranceNumber,
      email: random.chance(30) ? record.facts.email : null,
      trainingProviderUkprns: [],
    },
  }
}

/** Another person of that name, born the same day. */
export function namesakeOf(
  record: PopulationRecord,
  random: Random,
  trn: string,
  index: number,
): PopulationRecord {
  const other = freshRecord(random, trn, index)
  return {
    ...other,
    tradition: record.tradition,
    isWoman: record.isWoman,
    facts: { ...other.facts, names: record.facts.names.slice(0, 1), dateOfBirth: record.facts.dateOfBirth },
  }
}

const LETTERS = 'ABCEGHJKLMNPRSTWXY'
const NUMBERS_PER_PREFIX = 1_000_000
// Prime to a million, so that every number of a prefix is used once and neighbours in the population are not neighbours in number.
const STRIDE = 618_033

/** Each index its own number. */
export function nationalInsuranceNumber(index: number): string {
  const prefix = Math.floor(index / NUMBERS_PER_PREFIX)
  const letters = `J${LETTERS[prefix % LETTERS.length]}`
  const digits = String(((index % NUMBERS_PER_PREFIX) * STRIDE) % NUMBERS_PER_PREFIX).padStart(6, '0')
  return `${letters}${digits}${'ABCD'[index % 4]}`
}

function nextNumber(number: string): string {
  const digits = (Number(number.slice(2, 8)) + 1) % NUMBERS_PER_PREFIX
  return `${number.slice(0, 2)}${String(digits).padStart(6, '0')}${number.slice(8)}`
}

const domains = [
  'mail.example.com',
  'post.example.org',
  'inbox.example.net',
  'example.com',
  'letters.example.org',
]

export function emailAddress(random: Random, { firstName, lastName: family }: NameFacts): string {
  const [first, last] = [plain(firstName), plain(family)]
  const local = random.pick([
    `${first}.${last}`,
    `${first[0] ?? ''}${last}`,
    `${first}${last}`,
    `${last}.${first}`,
  ])
  const domain = random.chance(25) ? `school${random.below(20_000)}.example.org` : random.pick(domains)
  // A mailbox is one person's: namesakes have other numbers.
  return `${local}${random.below(1_000_000)}@${domain}`
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

const PROVIDER_SKEW = 2
const providerPlaces = Array.from({ length: PROVIDERS }, (_, place) => place)

/** The three largest train about 7 in 100 people. Numbers from a range that is not given out. */
export function provider(random: Random): string {
  return providerNumber(pickEarly(random, providerPlaces, PROVIDER_SKEW))
}

export function providerNumber(place: number): string {
  return String(10_990_001 + place)
}

function day(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 10)
}
