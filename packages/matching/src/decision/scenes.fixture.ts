import fc from 'fast-check'
import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import type { Identifier } from '../facts/identifiers.ts'
import { nameRarity } from '../names/name-rarity.ts'
import { matchLevels } from './match-level.ts'

// Few values, so that people and records agree often, with slips between them.
const name = fc.record({
  firstName: fc.constantFrom('Katherine', 'Kate', 'Katherin', 'K', 'Zoë', 'Mary Jane', '-'),
  middleName: fc.constantFrom(null, 'Mary', 'Kate'),
  lastName: fc.constantFrom('Smith', 'Smyth', 'Smith-Jones', "O'Brien", 'Kate', ''),
})
const date = fc.constantFrom(
  '1987-03-07',
  '1987-07-03',
  '1987-03-08',
  '1988-03-07',
  '1967-03-07',
  '1991-06-18',
)
const nino = fc.constantFrom('AB123456C', 'AB123457C', 'AB213456C', 'CE654321A')
const email = fc.constantFrom('kate.smith@example.org', 'kate.smith@example.com', 'office@example.org')
const trn = fc.constantFrom('1000001', '1000002', '1000003', '1000010')
const ukprn = fc.constantFrom('10000001', '10000002')

export const person: fc.Arbitrary<PersonFacts> = fc.record(
  {
    verifiedEmail: email,
    firstName: name.map(({ firstName }) => firstName),
    lastName: name.map(({ lastName }) => lastName),
    previousLastName: name.map(({ lastName }) => lastName),
    dateOfBirth: date,
    nationalInsuranceNumber: nino,
    trn,
    trainingProviderUkprn: ukprn,
  },
  { requiredKeys: [] },
)
export const record: fc.Arbitrary<RecordFacts> = fc.record({
  trn,
  active: fc.constantFrom(true, true, true, false),
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  dateOfBirth: fc.option(date),
  nationalInsuranceNumber: fc.option(nino),
  email: fc.option(email),
  trainingProviderUkprns: fc.uniqueArray(ukprn),
})
export const records = fc.uniqueArray(record, { selector: (each) => each.trn, maxLength: 4 })
export const policy = fc.constantFrom(...matchLevels)
export const rarity = nameRarity(
  {
    firstNames: new Map([
      ['katherine', 900],
      ['kate', 80],
      ['zoe', 20],
    ]),
    lastNames: new Map([
      ['smith', 700],
      ['obrien', 300],
    ]),
  },
  1000,
)
/** The answers that a record itself would give. */
export function ownAnswers(held: RecordFacts): Partial<Record<Identifier, PersonFacts>> {
  const [current] = held.names
  const [provider] = held.trainingProviderUkprns
  return {
    trn: { trn: held.trn },
    ...(current && { name: { firstName: current.firstName, lastName: current.lastName } }),
    ...(held.dateOfBirth && { dateOfBirth: { dateOfBirth: held.dateOfBirth } }),
    ...(held.email && { email: { verifiedEmail: held.email } }),
    ...(held.nationalInsuranceNumber && {
      nationalInsuranceNumber: { nationalInsuranceNumber: held.nationalInsuranceNumber },
    }),
    ...(provider && { trainingProvider: { trainingProviderUkprn: provider } }),
  }
}

/**
 * A person who gives a record's answers, with a slip or a lie here and there and some left out, and the records that are found: theirs, and up
 * to three rivals that share much with it.
 */
export const scene = fc
  .record({
    held: record.map((each) => ({ ...each, active: true })),
    rivals: fc.array(record, { maxLength: 3 }),
    shares: fc.array(
      fc.constantFrom('names', 'dateOfBirth', 'email', 'nationalInsuranceNumber', 'trainingProviderUkprns'),
      {
        maxLength: 5,
      },
    ),
    says: fc.subarray(
      ['email', 'name', 'dateOfBirth', 'nationalInsuranceNumber', 'trn', 'trainingProvider'] as const,
      {
        minLength: 2,
      },
    ),
    slips: fc.tuple(
      person,
      fc.subarray(['dateOfBirth', 'firstName', 'lastName', 'nationalInsuranceNumber', 'trn'] as const, {
        maxLength: 1,
      }),
    ),
  })
  .map(({ held, rivals, shares, says, slips: [other, slipped] }) => {
    const answers = ownAnswers(held)
    const who: PersonFacts = Object.assign({}, ...says.map((identifier) => answers[identifier] ?? {}))
    for (const field of slipped)
      if (other[field] !== undefined && who[field] !== undefined) who[field] = other[field]
    const alike = rivals.map((rival) => ({
      ...rival,
      ...Object.fromEntries(shares.map((field) => [field, held[field]])),
    }))
    const found = [held, ...alike].filter(
      (each, index, all) => all.findIndex(({ trn }) => trn === each.trn) === index,
    )
    return { who, held, found }
  })

export const isNewTo = (who: PersonFacts, answer: PersonFacts) =>
  Object.keys(answer).every((field) => !Object.hasOwn(who, field))
