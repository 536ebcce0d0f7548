import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decide,
  type Identifier,
  keySecret,
  keysOf,
  nameRarity,
  type PersonFacts,
  policies,
  queryKeysOf,
  type RecordFacts,
} from './index.ts'

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

const person: fc.Arbitrary<PersonFacts> = fc.record(
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
const record: fc.Arbitrary<RecordFacts> = fc.record({
  trn,
  active: fc.constantFrom(true, true, true, false),
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  dateOfBirth: fc.option(date),
  nationalInsuranceNumber: fc.option(nino),
  email: fc.option(email),
  trainingProviderUkprns: fc.uniqueArray(ukprn),
})
const records = fc.uniqueArray(record, { selector: (each) => each.trn, maxLength: 4 })
const policy = fc.constantFrom(...policies)
const rarity = nameRarity(
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
const many = { numRuns: 500 }

test('the order in which records are found does not matter', () => {
  const shuffled = records.chain((found) =>
    fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })),
  )
  fc.assert(
    fc.property(person, shuffled, policy, (who, [found, again], wanted) => {
      expect(decide(who, again, { policy: wanted, rarity })).toEqual(
        decide(who, found, { policy: wanted, rarity }),
      )
    }),
    many,
  )
})

test('the bits that are listed add up to the score, and every refusal says why', () => {
  let matches = 0
  fc.assert(
    fc.property(person, records, policy, (who, found, wanted) => {
      const decision = decide(who, found, { policy: wanted, rarity })
      const sum = decision.arithmetic.reduce((total, { bits }) => total + bits, 0)
      expect(sum).toBe(decision.bits ?? 0)
      expect(decision.refusedBy.length > 0).toBe(decision.outcome !== 'matched')
      if (decision.outcome === 'matched') matches += 1
    }),
    many,
  )
  expect(matches).toBeGreaterThan(5) // otherwise this test says nothing
})

/** The answers that a record itself would give. */
function ownAnswers(held: RecordFacts): Partial<Record<Identifier, PersonFacts>> {
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

test('one more answer that agrees never ends a match', () => {
  let checked = 0
  fc.assert(
    fc.property(person, record, policy, (who, held, wanted) => {
      if (decide(who, [held], { policy: wanted, rarity }).outcome !== 'matched') return
      for (const answer of Object.values(ownAnswers(held))) {
        const isNew = Object.keys(answer).every((field) => !Object.hasOwn(who, field))
        if (!isNew) continue
        checked += 1
        expect(decide({ ...who, ...answer }, [held], { policy: wanted, rarity }).outcome).toBe('matched')
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(20)
})

test('one more answer that contradicts the record never makes a match', () => {
  const contradictions: PersonFacts[] = [
    { nationalInsuranceNumber: 'LM999999D' },
    { trn: '7654321' },
    { verifiedEmail: 'somebody.else@example.net' },
    { trainingProviderUkprn: '10000009' },
    { dateOfBirth: '1950-12-31' },
    { firstName: 'Wulandari', lastName: 'Nwosu' },
  ]
  fc.assert(
    fc.property(person, record, policy, fc.constantFrom(...contradictions), (who, held, wanted, answer) => {
      if (Object.keys(answer).some((field) => Object.hasOwn(who, field))) return
      if (decide(who, [held], { policy: wanted, rarity }).outcome === 'matched') return
      expect(decide({ ...who, ...answer }, [held], { policy: wanted, rarity }).outcome).not.toBe('matched')
    }),
    many,
  )
})

test('what a record does not hold never counts against it: emptying a field that differs never ends a match', () => {
  fc.assert(
    fc.property(person, record, policy, (who, held, wanted) => {
      if (decide(who, [held], { policy: wanted, rarity }).outcome !== 'matched') return
      const { arithmetic } = decide(who, [held], { policy: wanted, rarity })
      const differs = new Set(
        arithmetic.filter(({ level }) => level === 'different').map(({ field }) => field),
      )
      const emptied: RecordFacts = {
        ...held,
        ...(differs.has('email') && { email: null }),
        ...(differs.has('nationalInsuranceNumber') && { nationalInsuranceNumber: null }),
        ...(differs.has('dateOfBirth') && { dateOfBirth: null }),
        ...(differs.has('trainingProvider') && { trainingProviderUkprns: [] }),
      }
      expect(decide(who, [emptied], { policy: wanted, rarity }).outcome).toBe('matched')
    }),
    many,
  )
})

test('an answer that a record cannot be compared with changes neither its score nor the outcome', () => {
  fc.assert(
    fc.property(person, record, (who, held) => {
      const { verifiedEmail: _none, ...without } = who
      const unaddressed = { ...held, email: null }
      const [one, other] = [who, without].map((each) =>
        decide(each, [unaddressed], { policy: 'low', rarity }),
      )
      expect(one?.bits).toBe(other?.bits)
      expect(one?.outcome === 'matched').toBe(other?.outcome === 'matched')
    }),
    many,
  )
})

test('a stricter policy never matches where a looser one does not, and a match says the strictest that it satisfies', () => {
  fc.assert(
    fc.property(person, records, (who, found) => {
      const [low, firm, strict] = policies.map((wanted) => decide(who, found, { policy: wanted, rarity }))
      if (strict?.outcome === 'matched') expect(firm?.outcome).toBe('matched')
      if (firm?.outcome === 'matched') expect(low?.outcome).toBe('matched')
      if (low?.outcome === 'matched' && low.level) {
        expect(decide(who, found, { policy: low.level, rarity }).outcome).toBe('matched')
      }
    }),
    many,
  )
})

test('a match is an active record with three different identifiers', () => {
  fc.assert(
    fc.property(person, records, policy, (who, found, wanted) => {
      const decision = decide(who, found, { policy: wanted, rarity })
      if (decision.outcome !== 'matched') {
        expect(decision.trn).toBeUndefined()
        return
      }
      expect(found.find((each) => each.trn === decision.trn)?.active).toBe(true)
      expect(new Set(decision.agreed.map(({ identifier }) => identifier)).size).toBeGreaterThanOrEqual(3)
    }),
    many,
  )
})

test('no text stops a decision or the making of keys', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\ud800',
      '\u0000',
      '＇',
      'ﷺ',
      'İ',
      'ß',
      '\u202e',
      '١٢',
      '李',
      '0000-00-00',
      '9'.repeat(300),
    ),
  )
  const anybody: fc.Arbitrary<PersonFacts> = fc.record(
    {
      verifiedEmail: text,
      firstName: text,
      middleName: text,
      lastName: text,
      previousFirstName: text,
      previousLastName: text,
      dateOfBirth: text,
      nationalInsuranceNumber: text,
      trn: text,
      trainingProviderUkprn: text,
    },
    { requiredKeys: [] },
  )
  const anyRecord = fc.record({
    trn: text,
    active: fc.constant(true),
    names: fc.array(
      fc.record(
        { firstName: text, middleName: fc.option(text), lastName: text },
        { requiredKeys: ['firstName', 'middleName', 'lastName'] },
      ),
      {
        maxLength: 3,
      },
    ),
    dateOfBirth: fc.option(text),
    nationalInsuranceNumber: fc.option(text),
    email: fc.option(text),
    trainingProviderUkprns: fc.array(text, { maxLength: 2 }),
  })
  const secret = keySecret(Buffer.alloc(32, 7))
  fc.assert(
    fc.property(anybody, fc.array(anyRecord, { maxLength: 3 }), (who, found) => {
      expect(() => {
        decide(who, found, { policy: 'low', rarity })
        queryKeysOf(who, secret)
        for (const each of found) keysOf(each, secret)
      }).not.toThrow()
    }),
  )
})
