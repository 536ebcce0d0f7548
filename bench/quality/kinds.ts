import type { PersonFacts } from '@identity/matching'
import type { Random } from '@identity/sample-people'
import { callingNames, otherEnglishSpellings, otherSpellings } from '../population/other-forms.ts'
import { freeNumber } from '../population/person.ts'
import {
  emailAddress,
  freshRecord,
  otherForename,
  type PopulationRecord,
  provider,
  secondRecordOf,
  twinOf,
} from '../population/population.ts'
import {
  dateDigitSlip,
  digitSlip,
  isTeachersBirthday,
  mistyped,
  repunctuated,
  respelt,
  withoutAccents,
} from '../population/slips.ts'

/** Gives out new TRNs and records. */
export type Fresh = { trn(): string; record(random: Random): PopulationRecord; index(): number }

/** One way in which answers and record differ, though they are one person's. */
export type Kind = {
  name: string
  /** Share of the everyday mix, in percent. Undefined: not part of it. */
  everyday?: number
  /** Makes the record one that this can happen to. Null: not this record. */
  suit?: (record: PopulationRecord, random: Random) => PopulationRecord | null
  /** Null: it cannot happen to this person. */
  disturb(facts: PersonFacts, record: PopulationRecord, random: Random): PersonFacts | null
  /** Other records that are there as well. */
  companions?: (record: PopulationRecord, random: Random, fresh: Fresh) => PopulationRecord[]
}

const nameOf = (record: PopulationRecord) => record.facts.names[0] ?? { firstName: '', lastName: '' }
const withName = (
  record: PopulationRecord,
  name: { firstName?: string; middleName?: string | null; lastName?: string },
) => ({
  ...record,
  facts: { ...record.facts, names: [{ ...nameOf(record), ...name }, ...record.facts.names.slice(1)] },
})
const without = <Field extends keyof PersonFacts>(facts: PersonFacts, field: Field): PersonFacts => {
  const { [field]: _gone, ...others } = facts
  return others
}
const changed = (before: string | undefined, after: string) => (before === after ? null : after)

function anotherLastName(record: PopulationRecord, random: Random): string {
  for (;;) {
    const other = freshRecord(random, '', 0)
    const { lastName } = nameOf(other)
    if (other.tradition === record.tradition && lastName !== nameOf(record).lastName) return lastName
  }
}

function oneOf(random: Random, table: ReadonlyMap<string, readonly string[]>, name: string): string | null {
  const others = table.get(name)
  return others && others.length > 0 ? random.pick(others) : null
}

const mistypedFirst: Kind['disturb'] = (facts, _, random) => ({
  ...facts,
  firstName: mistyped(random, facts.firstName ?? ''),
})
const mistypedLast: Kind['disturb'] = (facts, _, random) => ({
  ...facts,
  lastName: mistyped(random, facts.lastName ?? ''),
})

const nickname: Kind['disturb'] = (facts, _, random) => {
  const called = oneOf(random, callingNames, facts.firstName ?? '')
  return called ? { ...facts, firstName: called } : null
}

const spelling: Kind['disturb'] = (facts, _, random) => {
  const half = random.chance(50) ? 'firstName' : 'lastName'
  const spelt = changed(facts[half], respelt(random, facts[half] ?? ''))
  return spelt ? { ...facts, [half]: spelt } : null
}

const swappedDate: Kind['disturb'] = (facts) => {
  const [year = '', month = '', day = ''] = (facts.dateOfBirth ?? '').split('-')
  const date = `${year}-${day}-${month}`
  return day !== month && isTeachersBirthday(date) ? { ...facts, dateOfBirth: date } : null
}

const dateDigit: Kind['disturb'] = (facts, _, random) => ({
  ...facts,
  dateOfBirth: dateDigitSlip(random, facts.dateOfBirth ?? ''),
})

const yearOff: Kind['disturb'] = (facts, _, random) => {
  const date = facts.dateOfBirth ?? ''
  const typed = `${Number(date.slice(0, 4)) + (random.chance(50) ? 1 : -1)}${date.slice(4)}`
  return isTeachersBirthday(typed) ? { ...facts, dateOfBirth: typed } : null
}

const untoldMarriage: Kind['disturb'] = (facts, record, random) => ({
  ...without(without(facts, 'previousLastName'), 'previousFirstName'),
  lastName: anotherLastName(record, random),
})

const numberSlip: Kind['disturb'] = (facts, record, random) => ({
  ...facts,
  nationalInsuranceNumber: digitSlip(random, record.nationalInsuranceNumber, 2, 8),
})

const oneName = (record: PopulationRecord): PopulationRecord => ({
  ...record,
  facts: { ...record.facts, names: record.facts.names.slice(0, 1) },
})

const TWO_ERRORS = 'two errors at once'

/** The kinds of slip that matching is measured by: 28 that the first measurements used, and five that they did not. */
export const kinds: Kind[] = [
  { name: 'nothing wrong', disturb: (facts) => facts },
  { name: 'typo in first name', everyday: 3, disturb: mistypedFirst },
  { name: 'typo in last name', everyday: 3, disturb: mistypedLast },
  { name: 'nickname or formal name', everyday: 7, disturb: nickname },
  { name: 'sound-alike spelling', everyday: 2, disturb: spelling },
  {
    name: 'initial only',
    everyday: 0.5,
    disturb: (facts) => ({ ...facts, firstName: facts.firstName?.slice(0, 1) ?? '' }),
  },
  {
    name: 'goes by middle name',
    everyday: 1.5,
    suit: (record) => (nameOf(record).middleName ? record : null),
    disturb: (facts, record) => ({ ...facts, firstName: nameOf(record).middleName ?? '' }),
  },
  {
    name: 'married, previous name told',
    everyday: 4,
    suit: oneName,
    disturb: (facts, record, random) => ({
      ...facts,
      previousLastName: facts.lastName ?? '',
      lastName: anotherLastName(record, random),
    }),
  },
  { name: 'married, not told', everyday: 2, suit: oneName, disturb: untoldMarriage },
  {
    name: 'gives maiden name only',
    everyday: 2,
    suit: (record) => (record.facts.names.length > 1 ? record : null),
    disturb: (facts, record) => ({
      ...without(facts, 'previousLastName'),
      lastName: record.facts.names[1]?.lastName ?? '',
    }),
  },
  {
    name: 'double-barrelled on user side',
    everyday: 1,
    disturb: (facts, record, random) => {
      const names = [facts.lastName ?? '', anotherLastName(record, random)]
      if (names.some((name) => /[\s-]/.test(name))) return null
      return {
        ...facts,
        lastName: (random.chance(60) ? names : names.reverse()).join(random.pick(['-', ' '])),
      }
    },
  },
  {
    name: 'half of a double name',
    everyday: 1,
    suit: (record, random) => {
      const halves = [nameOf(record).lastName, anotherLastName(record, random)]
      return halves.some((name) => /[\s-]/.test(name))
        ? null
        : withName(record, { lastName: halves.join('-') })
    },
    disturb: (facts, _, random) => ({ ...facts, lastName: random.pick((facts.lastName ?? '').split('-')) }),
  },
  {
    name: 'hyphen, apostrophe, Mc',
    everyday: 2,
    suit: (record, random) => {
      if (/['’-]|^Ma?c[A-Z]/.test(nameOf(record).lastName)) return record
      const { lastName } = nameOf(record)
      return withName(record, {
        lastName: random.pick([
          `O'${lastName}`,
          `Mc${lastName}`,
          `D'${lastName}`,
          `${lastName}-${anotherLastName(record, random)}`,
        ]),
      })
    },
    disturb: (facts, _, random) => {
      const typed = changed(facts.lastName, repunctuated(random, facts.lastName ?? ''))
      return typed ? { ...facts, lastName: typed } : null
    },
  },
  {
    name: 'accents dropped',
    everyday: 1.5,
    suit: (record) =>
      /[^\p{ASCII}]/u.test(`${nameOf(record).firstName}${nameOf(record).lastName}`) ? record : null,
    disturb: (facts, _, random) => ({
      ...facts,
      firstName: withoutAccents(random, facts.firstName ?? ''),
      lastName: withoutAccents(random, facts.lastName ?? ''),
    }),
  },
  {
    name: 'first and last swapped',
    everyday: 1,
    disturb: (facts) => ({ ...facts, firstName: facts.lastName ?? '', lastName: facts.firstName ?? '' }),
  },
  {
    name: 'first and middle in one box',
    everyday: 2,
    suit: (record) => (nameOf(record).middleName ? record : null),
    disturb: (facts, record) => ({ ...facts, firstName: `${facts.firstName} ${nameOf(record).middleName}` }),
  },
  { name: 'day and month swapped', everyday: 0.7, disturb: swappedDate },
  { name: 'one digit of birth date', everyday: 1, disturb: dateDigit },
  { name: 'year off by one', everyday: 0.4, disturb: yearOff },
  { name: 'has no number to hand', disturb: (facts) => without(facts, 'nationalInsuranceNumber') },
  {
    name: 'slip in number',
    everyday: 2,
    suit: (record) =>
      record.facts.nationalInsuranceNumber
        ? record
        : { ...record, facts: { ...record.facts, nationalInsuranceNumber: record.nationalInsuranceNumber } },
    disturb: numberSlip,
  },
  {
    name: 'record has no number',
    suit: (record) => ({ ...record, facts: { ...record.facts, nationalInsuranceNumber: null } }),
    disturb: (facts) => facts,
  },
  {
    name: 'wrong provider',
    everyday: 1,
    disturb: (facts, record, random) => {
      const ukprn = provider(random)
      return record.facts.trainingProviderUkprns.includes(ukprn)
        ? null
        : { ...facts, trainingProviderUkprn: ukprn }
    },
  },
  {
    name: 'slip in TRN',
    everyday: 1,
    disturb: (facts, record, random) => ({ ...facts, trn: digitSlip(random, record.facts.trn, 2, 7) }),
  },
  {
    name: TWO_ERRORS,
    everyday: 1,
    disturb: (facts, record, random) => {
      const [one, other] = [everydayKind(random), everydayKind(random)]
      if (one === other || one.suit || other.suit || one.name === TWO_ERRORS || other.name === TWO_ERRORS)
        return null
      const once = one.disturb(facts, record, random)
      return once && other.disturb(once, record, random)
    },
  },
  {
    name: 'twin also on file',
    disturb: (facts) => facts,
    companions: (record, random, fresh) => [twinOf(record, random, fresh.trn())],
  },
  {
    name: 'second record, same number',
    suit: (record) => ({
      ...record,
      facts: { ...record.facts, nationalInsuranceNumber: record.nationalInsuranceNumber },
    }),
    disturb: (facts) => facts,
    companions: (record, random, fresh) => [secondRecordOf(record, random, fresh.trn())],
  },
  {
    name: 'pensions duplicate holds the number',
    suit: (record) => ({ ...record, facts: { ...record.facts, nationalInsuranceNumber: null } }),
    disturb: (facts) => facts,
    companions: (record, random, fresh) => [secondRecordOf(record, random, fresh.trn())],
  },
  {
    name: 'one-letter and two-letter names',
    suit: (record, random) =>
      withName(oneName(record), {
        firstName: random.pick(['Bo', 'Li', 'Na', 'Yu', 'Jo', 'O', 'Al', 'Ed', 'Xi', 'U']),
        lastName: random.pick(['Ng', 'O', 'Li', 'Wu', 'Xu', 'Ho', 'Ma', 'Yu', 'He', 'E', 'Le', 'Au']),
      }),
    disturb: (facts) => without(facts, 'previousLastName'),
  },
  {
    name: 'a single name',
    suit: (record, random) => {
      const single = nameOf(record).firstName
      const shape = random.below(4)
      const blank = random.pick(['', '-', '.', 'Unknown'])
      if (shape === 0) return withName(oneName(record), { firstName: single, lastName: blank })
      if (shape === 1) return withName(oneName(record), { firstName: blank, lastName: single })
      return withName(oneName(record), { firstName: single, lastName: single })
    },
    disturb: (facts, _, random) => {
      const single =
        /\p{L}/u.test(facts.firstName ?? '') && facts.firstName !== 'Unknown'
          ? facts.firstName
          : facts.lastName
      const blank = random.pick(['', '-', ' ', 'N/A'])
      const [firstName = '', lastName = ''] = random.pick([
        [single, single],
        [single, blank],
        [blank, single],
      ])
      return { ...without(facts, 'previousLastName'), firstName, lastName }
    },
  },
  {
    name: 'another transliteration',
    everyday: 1.5,
    suit: (record) =>
      otherSpellings.has(nameOf(record).firstName) || otherSpellings.has(nameOf(record).lastName)
        ? record
        : null,
    disturb: (facts, _, random) => ({
      ...facts,
      firstName: oneOf(random, otherSpellings, facts.firstName ?? '') ?? facts.firstName ?? '',
      lastName: oneOf(random, otherSpellings, facts.lastName ?? '') ?? facts.lastName ?? '',
    }),
  },
  {
    name: 'two wrong digits in birth date, number and email right',
    suit: (record, random) => ({
      ...record,
      facts: {
        ...record.facts,
        nationalInsuranceNumber: record.nationalInsuranceNumber,
        email: record.facts.email ?? emailAddress(random, nameOf(record)),
      },
    }),
    disturb: (facts, record, random) => {
      const dateOfBirth = dateDigitSlip(random, dateDigitSlip(random, facts.dateOfBirth ?? ''))
      const { nationalInsuranceNumber } = record
      return { ...facts, dateOfBirth, nationalInsuranceNumber, verifiedEmail: record.facts.email ?? '' }
    },
  },
  {
    name: 'titles and stray spaces everywhere',
    disturb: (facts, _, random) => ({
      ...facts,
      verifiedEmail: ` ${facts.verifiedEmail}  `,
      firstName: `${random.pick(['Mrs', 'Mr', 'Dr', 'Miss', 'Ms.', 'Prof', 'Rev Dr'])}  ${facts.firstName} `,
      lastName: `  ${facts.lastName}   `,
      dateOfBirth: `${facts.dateOfBirth} `,
      ...(facts.nationalInsuranceNumber && {
        nationalInsuranceNumber: ` ${facts.nationalInsuranceNumber.toLowerCase().replace(/(..)(?=.)/g, '$1 ')} `,
      }),
      ...(facts.trn && { trn: ` ${facts.trn.slice(0, 2)} ${facts.trn.slice(2)} ` }),
    }),
  },
]

const EVERYDAY_SLIPS = kinds.reduce((sum, { everyday = 0 }) => sum + everyday, 0)

/** A kind as often as it comes up in the everyday mix, among people who make a slip. */
export function everydayKind(random: Random): Kind {
  let place = (random.below(10_000) / 10_000) * EVERYDAY_SLIPS
  for (const kind of kinds) {
    place -= kind.everyday ?? 0
    if (place < 0) return kind
  }
  return everydayKind(random)
}

/** Percent of people who make a slip on an ordinary day. */
export const MAKE_A_SLIP = EVERYDAY_SLIPS

/** Another person with some of a record's facts: none of these may be given the record. */
export type Impostor = {
  name: string
  group: 'look-alike' | 'attack'
  /** The part of the target that has to be there: the record given, changed. */
  suit?: (record: PopulationRecord, random: Random) => PopulationRecord
  answers(target: PopulationRecord, own: PersonFacts, random: Random): PersonFacts
}

const theirName = (target: PopulationRecord) => ({
  firstName: nameOf(target).firstName,
  lastName: nameOf(target).lastName,
})
const dateOf = (target: PopulationRecord) => ({ dateOfBirth: target.facts.dateOfBirth ?? '' })
const withProvider = (record: PopulationRecord, random: Random): PopulationRecord => {
  const [held = provider(random)] = record.facts.trainingProviderUkprns
  return { ...record, facts: { ...record.facts, trainingProviderUkprns: [held] } }
}
const providerOf = ({ facts }: PopulationRecord) => ({
  trainingProviderUkprn: facts.trainingProviderUkprns[0] ?? '',
})
/** A namesake who trained at the same place by chance is of another kind: `same name, birth date and provider`. */
const elsewhere = (target: PopulationRecord, { trainingProviderUkprn, ...own }: PersonFacts): PersonFacts =>
  trainingProviderUkprn && !target.facts.trainingProviderUkprns.includes(trainingProviderUkprn)
    ? { ...own, trainingProviderUkprn }
    : own
const emailOnly = ({ verifiedEmail = '' }: PersonFacts): PersonFacts => ({ verifiedEmail })

function asTwin(
  target: PopulationRecord,
  own: PersonFacts,
  random: Random,
  forename = twinsForename(target, random),
): PersonFacts {
  const twin = twinOf(target, random, '', forename)
  const [ukprn] = twin.facts.trainingProviderUkprns
  const { trainingProviderUkprn: _mine, ...others } = own
  return {
    ...others,
    ...theirName(twin),
    ...dateOf(target),
    ...(own.nationalInsuranceNumber && { nationalInsuranceNumber: twin.nationalInsuranceNumber }),
    ...(twin.facts.email && { verifiedEmail: twin.facts.email }),
    ...(ukprn && random.chance(80) && { trainingProviderUkprn: ukprn }),
  }
}

function twinsForename(target: PopulationRecord, random: Random): string {
  for (;;) {
    const isWoman = random.chance(50) ? target.isWoman : !target.isWoman
    const forename = otherForename(random, target, isWoman)
    if (!isOneName(forename, nameOf(target).firstName)) return forename
  }
}

/** Twins are not called Seán and Sean, Mohammed and Muhammad, Clare and Claire, or Kate and Katherine. */
function isOneName(one: string, other: string): boolean {
  const bare = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '')
  const forms = [otherSpellings, otherEnglishSpellings, callingNames]
  const isFormOf = (form: string, name: string) => forms.some((ways) => (ways.get(name) ?? []).includes(form))
  return bare(one) === bare(other) || isFormOf(one, other) || isFormOf(other, one)
}

/** Another day of the year, twenty to forty years before or after. */
function aGenerationAway(date: string, otherDay: string, random: Random): string {
  const years = (20 + random.below(20)) * (random.chance(50) ? 1 : -1)
  return `${Number(date.slice(0, 4)) + years}${otherDay.slice(4).replace('02-29', '02-28')}`
}

export const impostors: Impostor[] = [
  { name: 'stranger', group: 'look-alike', answers: (_, own) => own },
  { name: 'twin', group: 'look-alike', answers: (target, own, random) => asTwin(target, own, random) },
  {
    name: 'twin, same initial, same provider',
    group: 'look-alike',
    suit: withProvider,
    answers: (target, own, random) => {
      const { firstName } = nameOf(target)
      let forename = firstName
      for (
        let tries = 0;
        isOneName(forename, firstName) || (tries < 200 && forename[0] !== firstName[0]);
        tries += 1
      ) {
        forename = nameOf(freshRecord(random, '', 0)).firstName
      }
      return { ...asTwin(target, own, random, forename), ...providerOf(target) }
    },
  },
  {
    name: 'parent or child of the same name',
    group: 'look-alike',
    answers: (target, own, random) => ({
      ...own,
      ...theirName(target),
      dateOfBirth: aGenerationAway(target.facts.dateOfBirth ?? '', own.dateOfBirth ?? '', random),
      ...(target.facts.email && random.chance(15) && { verifiedEmail: target.facts.email }),
    }),
  },
  {
    name: 'same name and birth date',
    group: 'look-alike',
    answers: (target, own) => ({ ...elsewhere(target, own), ...theirName(target), ...dateOf(target) }),
  },
  {
    name: 'same name, birth date and school’s email domain',
    group: 'look-alike',
    suit: (record, random) => ({
      ...record,
      facts: {
        ...record.facts,
        email: `${random.pick(['j', 'head.of.art', 'k.teacher'])}${random.below(900)}@hilltop.example.org`,
      },
    }),
    answers: (target, own, random) => ({
      ...elsewhere(target, own),
      ...theirName(target),
      ...dateOf(target),
      verifiedEmail: `staff${random.below(900)}@hilltop.example.org`,
    }),
  },
  {
    name: 'same name, birth date and provider',
    group: 'look-alike',
    suit: withProvider,
    answers: (target, own) => ({ ...own, ...theirName(target), ...dateOf(target), ...providerOf(target) }),
  },
  {
    name: 'knows name and birth date',
    group: 'attack',
    answers: (target, own) => ({ ...emailOnly(own), ...theirName(target), ...dateOf(target) }),
  },
  {
    name: 'knows name, birth date and provider',
    group: 'attack',
    suit: withProvider,
    answers: (target, own) => ({
      ...emailOnly(own),
      ...theirName(target),
      ...dateOf(target),
      ...providerOf(target),
    }),
  },
  {
    name: 'knows name and birth date, guesses one of the three largest providers',
    group: 'attack',
    answers: (target, own, random) => ({
      ...emailOnly(own),
      ...theirName(target),
      ...dateOf(target),
      trainingProviderUkprn: String(10_990_001 + random.below(3)),
    }),
  },
  {
    name: 'knows name, birth date and TRN',
    group: 'attack',
    answers: (target, own) => ({
      ...emailOnly(own),
      ...theirName(target),
      ...dateOf(target),
      trn: target.facts.trn,
    }),
  },
  {
    name: 'knows name and number, wrong birth date',
    group: 'attack',
    answers: (target, own) => ({
      ...emailOnly(own),
      ...theirName(target),
      dateOfBirth: own.dateOfBirth ?? '',
      nationalInsuranceNumber: target.nationalInsuranceNumber,
    }),
  },
  {
    name: 'knows name and birth date, guesses a number',
    group: 'attack',
    answers: (target, own, random) => ({
      ...emailOnly(own),
      ...theirName(target),
      ...dateOf(target),
      nationalInsuranceNumber: freeNumber(random),
    }),
  },
]
