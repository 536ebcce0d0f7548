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

/**
 * Somebody who gives a record's answers, with a slip or a lie here and there and some left out, and the records that are found: theirs, and up
 * to three rivals that share much with it.
 */
const scene = fc
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

const isNewTo = (who: PersonFacts, answer: PersonFacts) =>
  Object.keys(answer).every((field) => !Object.hasOwn(who, field))

test('one more answer that agrees never ends a match, whatever other records there are', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, policy, ({ who, found }, wanted) => {
      const { outcome, trn: matched } = decide(who, found, { policy: wanted, rarity })
      const theirs = found.find((each) => each.trn === matched)
      if (outcome !== 'matched' || !theirs) return
      for (const answer of Object.values(ownAnswers(theirs))) {
        if (!isNewTo(who, answer)) continue
        checked += 1
        const more = decide({ ...who, ...answer }, found, { policy: wanted, rarity })
        // The one thing that more knowledge may show is that the person seems to have two records.
        if (!more.possibleDuplicate) expect(more).toMatchObject({ outcome: 'matched', trn: matched })
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(300)
})

test('a number or an address that agrees with one record only never ends its match, though another one looks like it', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, policy, ({ who, found }, wanted) => {
      const { outcome, trn: matched } = decide(who, found, { policy: wanted, rarity })
      const theirs = found.find((each) => each.trn === matched)
      if (outcome !== 'matched' || !theirs) return
      const { email: address, nationalInsuranceNumber: number, trn: teacher } = ownAnswers(theirs)
      for (const answer of [address, number, teacher]) {
        const isTheirsAlone = found.every(
          (each) => each === theirs || decide({ ...answer }, [each], { policy: wanted }).agreed.length === 0,
        )
        if (!answer || !isNewTo(who, answer) || !isTheirsAlone) continue
        checked += 1
        expect(decide({ ...who, ...answer }, found, { policy: wanted, rarity })).toMatchObject({
          outcome: 'matched',
          trn: matched,
        })
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(100)
})

const contradictions: PersonFacts[] = [
  { nationalInsuranceNumber: 'LM999999D' },
  { trn: '7654321' },
  { verifiedEmail: 'somebody.else@example.net' },
  { trainingProviderUkprn: '10000009' },
  { dateOfBirth: '1950-12-31' },
  { firstName: 'Wulandari', lastName: 'Nwosu' },
]

const contradicts = (answer: PersonFacts, held: RecordFacts) =>
  decide(answer, [held], { policy: 'low' }).arithmetic.some(({ level }) => level === 'different')

test('one more answer that contradicts a record never gets it matched, whatever other records there are', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, policy, ({ who, found }, wanted) => {
      const before = decide(who, found, { policy: wanted, rarity })
      for (const answer of contradictions) {
        if (!isNewTo(who, answer)) continue
        const after = decide({ ...who, ...answer }, found, { policy: wanted, rarity })
        const theirs = found.find((each) => each.trn === after.trn)
        if (after.outcome !== 'matched' || !theirs || !contradicts(answer, theirs)) continue
        checked += 1
        expect(before).toMatchObject({ outcome: 'matched', trn: after.trn })
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(100)
})

test('leaving out an answer that contradicts the record never ends its match, whatever other records there are', () => {
  const said: Partial<Record<string, (keyof PersonFacts)[]>> = {
    email: ['verifiedEmail'],
    nationalInsuranceNumber: ['nationalInsuranceNumber'],
    trn: ['trn'],
    trainingProvider: ['trainingProviderUkprn'],
    dateOfBirth: ['dateOfBirth'],
  }
  let checked = 0
  fc.assert(
    fc.property(scene, person, policy, ({ who, found }, other, wanted) => {
      const lied = { ...other, ...who }
      const decision = decide(lied, found, { policy: wanted, rarity })
      if (decision.outcome !== 'matched') return
      for (const { field, level } of decision.arithmetic) {
        const silent = { ...lied }
        for (const answer of (level === 'different' && said[field]) || []) {
          delete silent[answer]
          checked += 1
          expect(decide(silent, found, { policy: wanted, rarity })).toMatchObject({
            outcome: 'matched',
            trn: decision.trn,
          })
        }
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(100)
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

test('what nothing outweighs is never in a match: another number, TRN, forename or date of birth, but for what makes it a slip', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, person, policy, ({ who, found }, other, wanted) => {
      const { outcome, agreed, arithmetic } = decide({ ...other, ...who }, found, { policy: wanted, rarity })
      if (outcome !== 'matched') return
      const strength = new Map(agreed.map((each) => [each.identifier, each.strength]))
      const areFirm = (...wantedOnes: Identifier[]) => wantedOnes.every((one) => strength.get(one) === 'firm')
      const outweighs: Partial<Record<string, boolean>> = {
        nationalInsuranceNumber: areFirm('trn', 'dateOfBirth', 'name'),
        trn: areFirm('nationalInsuranceNumber', 'dateOfBirth') && strength.has('name'),
        firstName: areFirm('nationalInsuranceNumber') || areFirm('trn'),
        dateOfBirth: areFirm('nationalInsuranceNumber', 'name'),
      }
      for (const { field, level } of arithmetic) {
        if (level !== 'different' || outweighs[field] === undefined) continue
        checked += 1
        expect([field, outweighs[field]]).toEqual([field, true])
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(50)
})
