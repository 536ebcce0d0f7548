import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideMatch, identifiers, type PersonFacts, type RecordFacts } from './index.ts'

// Few values, so that people and records agree often.
const name = fc.record({
  firstName: fc.constantFrom('Zoë', 'zoe', 'Sam', '-'),
  lastName: fc.constantFrom("O'Brien", 'OBRIEN', 'Lee', 'Smith-Jones'),
})
const date = fc.constantFrom('1987-03-27', '1991-06-18')
const nino = fc.constantFrom('AB123456C', 'CE654321A')
const email = fc.constantFrom(
  'zoe@example.org',
  'ZOE+npq@example.org',
  'sam@example.org',
  'office@example.org',
)
const trn = fc.constantFrom('1000001', '1000002', '1000003', '1000004')
const ukprn = fc.constantFrom('10000001', '10000002')

const person: fc.Arbitrary<PersonFacts> = fc.record(
  {
    verifiedEmail: email,
    firstName: name.map(({ firstName }) => firstName),
    lastName: name.map(({ lastName }) => lastName),
    previousFirstName: name.map(({ firstName }) => firstName),
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

// What a record has in common with nobody above.
const irrelevant: RecordFacts = {
  trn: '9999999',
  active: true,
  names: [{ firstName: 'Wulandari', lastName: 'Nwosu' }],
  dateOfBirth: '1950-01-01',
  nationalInsuranceNumber: 'LM111111D',
  email: 'wulandari@example.org',
  trainingProviderUkprns: ['10000009'],
}

test('the order in which records are found does not matter', () => {
  const shuffled = records.chain((found) =>
    fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })),
  )
  fc.assert(
    fc.property(person, shuffled, (who, [found, again]) => {
      expect(decideMatch(who, again)).toEqual(decideMatch(who, found))
    }),
  )
})

test('another person’s record in the list changes nothing, and neither does an inactive one', () => {
  fc.assert(
    fc.property(person, records, record, (who, found, other) => {
      const decision = decideMatch(who, found)
      expect(decideMatch(who, [...found, irrelevant])).toEqual(decision)
      expect(decideMatch(who, [{ ...other, active: false }, ...found])).toEqual(decision)
    }),
  )
})

test('the same question gets the same answer, and asking changes neither person nor records', () => {
  fc.assert(
    fc.property(person, records, (who, found) => {
      const before = structuredClone({ who, found })
      expect(decideMatch(who, found)).toEqual(decideMatch(who, found))
      expect({ who, found }).toEqual(before)
    }),
  )
})

test('a match is an active record that agrees in three or more different identifiers, and alone', () => {
  let matches = 0
  fc.assert(
    fc.property(person, records, (who, found) => {
      const decision = decideMatch(who, found)
      if (decision.outcome !== 'matched') return
      matches += 1
      expect(new Set(decision.agreed).size).toBeGreaterThanOrEqual(3)
      expect(identifiers.filter((each) => decision.agreed.includes(each))).toEqual(decision.agreed)
      const others = found.filter((each) => each.trn !== decision.trn)
      expect(others.length).toBe(found.length - 1)
      expect(['none', 'insufficient']).toContain(decideMatch(who, others).outcome)
      expect(found.find((each) => each.trn === decision.trn)?.active).toBe(true)
    }),
    { numRuns: 1000 },
  )
  expect(matches).toBeGreaterThan(20) // otherwise this test says nothing
})

test('taking an agreeing identifier away from a match that has only three ends it', () => {
  const factsOf = {
    email: ['verifiedEmail'],
    name: ['firstName', 'lastName', 'previousFirstName', 'previousLastName'],
    dateOfBirth: ['dateOfBirth'],
    nationalInsuranceNumber: ['nationalInsuranceNumber'],
    trn: ['trn'],
    trainingProvider: ['trainingProviderUkprn'],
  } as const
  fc.assert(
    fc.property(person, records, (who, found) => {
      const decision = decideMatch(who, found)
      if (decision.outcome !== 'matched' || decision.agreed.length > 3) return
      for (const identifier of decision.agreed) {
        const less = Object.fromEntries(
          Object.entries(who).filter(([fact]) => !factsOf[identifier].some((each) => each === fact)),
        )
        expect(decideMatch(less, found).outcome).not.toBe('matched')
      }
    }),
    { numRuns: 1000 },
  )
})
