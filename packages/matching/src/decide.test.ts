import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from './facts.builder.ts'
import {
  arithmeticInWords,
  canStillMatch,
  currentRuleSet,
  decide,
  type NameRarity,
  nameRarity,
  type PersonFacts,
  type Policy,
  type RecordFacts,
  unknownRarity,
} from './index.ts'

const nino = { nationalInsuranceNumber: 'AB123456C' }
const provider = { trainingProviderUkprn: '10000001' }
const email = { verifiedEmail: 'zoe@example.org' }
const trn = { trn: '1000001' }

const low = (person: PersonFacts, ...records: RecordFacts[]) => decide(person, records, { policy: 'low' })
const outcome = (person: PersonFacts, ...records: RecordFacts[]) => low(person, ...records).outcome
const under = (policy: Policy, person: PersonFacts, ...records: RecordFacts[]) =>
  decide(person, records, { policy })

test('a decision names the rules that made it', () => expect(low(aPerson()).ruleSet).toBe(currentRuleSet))

describe('the arithmetic of Kate Smith, whose record says Katherine', () => {
  // Katherine is a little rarer than most first names are, Smith much commoner than most last names.
  const rarity: NameRarity = { ...unknownRarity, firstNameBits: () => 0.6, lastNameBits: () => -2.9 }
  const record = aRecord({ names: [{ firstName: 'Katherine', lastName: 'Smith' }], email: 'ks@example.org' })
  const kate = {
    firstName: 'Kate',
    lastName: 'Smith',
    dateOfBirth: '1987-03-07',
    verifiedEmail: 'k@example.com',
  }
  const born = { ...record, dateOfBirth: '1987-03-07' }

  test('birth date and number right: matched with 21 bits', () => {
    const decision = decide({ ...kate, ...nino }, [born], { policy: 'low', rarity })
    expect(decision).toMatchObject({
      outcome: 'matched',
      trn: '1000001',
      level: 'strict',
      bits: 21,
      runnerUpBits: null,
    })
    expect(decision.agreed.map(({ identifier, strength }) => `${identifier} ${strength}`)).toEqual([
      'name firm',
      'dateOfBirth firm',
      'nationalInsuranceNumber firm',
    ])
  })

  test('double-barrelled since, and day and month swapped: the score would do, two slips of three are too many', () => {
    const person = { ...kate, ...nino, lastName: 'Smith-Jones', dateOfBirth: '1987-07-03' }
    expect(decide(person, [born], { policy: 'low', rarity })).toMatchObject({
      outcome: 'insufficient',
      bits: 14,
      refusedBy: ['too-many-slips'],
    })
  })

  test('birth date and provider right, no number: ten bits are too few for a common name that others can know', () => {
    expect(decide({ ...kate, ...provider }, [born], { policy: 'low', rarity })).toMatchObject({
      outcome: 'insufficient',
      bits: 10,
      refusedBy: ['score-too-low'],
    })
  })
})

describe('policies', () => {
  test.each<[string, PersonFacts, Policy | 'nothing']>([
    ['name, date of birth and training provider', provider, 'low'],
    ['name, date of birth and TRN', trn, 'firm'],
    ['name, date of birth and proved address', email, 'strict'],
    ['name, date of birth and National Insurance number', nino, 'strict'],
    ['name and date of birth', {}, 'nothing'],
  ])('%s are worth: %s', (_, third, level) => {
    const decision = low(aPerson(third), aRecord())
    expect(decision.outcome === 'matched' ? decision.level : 'nothing').toBe(level)
  })

  test('under firm, what is public never gets a record out; under strict, a TRN does not either', () => {
    expect(under('firm', aPerson(provider), aRecord())).toMatchObject({ refusedBy: ['policy-not-met'] })
    expect(under('strict', aPerson({ ...provider, ...trn }), aRecord())).toMatchObject({
      outcome: 'insufficient',
      refusedBy: ['policy-not-met'],
    })
  })
})

describe('a slip is forgiven beside enough that is right', () => {
  test.each<[string, PersonFacts]>([
    ['a letter in the last name', { lastName: "O'Brein" }],
    ['a letter in the first name', { firstName: 'Zoee' }],
    ['day and month swapped', { dateOfBirth: '1987-12-03' }],
    ['a digit of the date of birth', { dateOfBirth: '1987-03-13' }],
    ['the year after', { dateOfBirth: '1988-03-12' }],
    ['first and last name swapped', { firstName: "O'Brien", lastName: 'Zoë' }],
    ['a new last name that she does not tell', { lastName: 'Marsh' }],
    ['a new double-barrelled name', { lastName: "Marsh-O'Brien" }],
    ['only an initial', { firstName: 'Z' }],
    ['a decade of the date of birth', { dateOfBirth: '1967-03-12' }],
  ])('%s', (_, slip) => {
    const person = { ...aPerson({ ...nino, dateOfBirth: '1987-03-12' }), ...slip }
    expect(outcome(person, aRecord({ dateOfBirth: '1987-03-12' }))).toBe('matched')
  })

  test('a slip in the National Insurance number', () => {
    expect(outcome(aPerson({ nationalInsuranceNumber: 'AB123546C' }), aRecord())).toBe('matched')
  })

  test('two slips are forgiven beside the right number, or when more is right', () => {
    const person = aPerson({ lastName: "O'Brein", dateOfBirth: '1987-03-28' })
    expect(outcome({ ...person, ...trn }, aRecord())).toBe('insufficient')
    expect(outcome({ ...person, ...trn, ...provider }, aRecord())).toBe('matched')
    expect(outcome({ ...person, ...nino }, aRecord())).toBe('matched')
  })

  test('but not one in a TRN: the next number is somebody else, though it contradicts nothing', () => {
    expect(outcome(aPerson({ trn: '1000002' }), aRecord())).toBe('insufficient')
    expect(outcome(aPerson({ ...email, trn: '1000002' }), aRecord())).toBe('matched')
  })

  test('nor a TRN that is another teacher’s, when nothing but public facts says that it is a slip', () => {
    const person = aPerson({ ...provider, trn: '1000002' })
    const neighbour = aRecord({
      trn: '1000002',
      names: [{ firstName: 'Ada', lastName: 'Moss' }],
      dateOfBirth: null,
    })
    expect(outcome(person, aRecord())).toBe('matched')
    expect(low(person, aRecord(), neighbour)).toMatchObject({ refusedBy: ['trn-differs'] })
    expect(outcome({ ...person, ...email }, aRecord(), neighbour)).toBe('matched')
  })

  test.each<[string, PersonFacts]>([
    ['another last name, and a letter in the first', { firstName: 'Zoee', lastName: 'Marsh' }],
    ['the names swapped, with a slip in one', { firstName: "O'Brien", lastName: 'Zooe' }],
    ['the names swapped and one of them doubled', { firstName: "O'Brien Marsh", lastName: 'Zoe' }],
  ])('%s, beside the right National Insurance number and date of birth', (_, slip) => {
    expect(outcome({ ...aPerson(nino), ...slip }, aRecord())).toBe('matched')
  })

  test('and a pet name that no table knows, unless it is a name that a twin may have', () => {
    const rarity = nameRarity(
      {
        firstNames: new Map([
          ['zoe', 900],
          ['maya', 400],
        ]),
        lastNames: new Map([
          ['smith', 9_000],
          ['obrien', 300],
        ]),
      },
      100_000,
    )
    const called = (firstName: string) =>
      decide(aPerson({ ...nino, firstName }), [aRecord()], { policy: 'low', rarity }).outcome
    expect([called('Fizzle'), called('Maya')]).toEqual(['matched', 'insufficient'])
  })

  test('but not when neither half of the name is hers', () => {
    expect(outcome(aPerson({ ...nino, firstName: 'Fizzle', lastName: 'Marsh' }), aRecord())).toBe(
      'insufficient',
    )
  })
})

describe('somebody else is never given the record', () => {
  const family = aRecord({ names: [{ firstName: 'Amara', lastName: 'Nwosu' }], email: 'nwosu@example.org' })
  const person = (facts: PersonFacts) => aPerson({ firstName: 'Adaeze', lastName: 'Nwosu', ...facts })

  test.each<[string, PersonFacts, RecordFacts]>([
    ['a twin who trained there too', person(provider), family],
    ['a twin with the family’s address', person({ verifiedEmail: 'nwosu@example.org' }), family],
    [
      'a twin whose number is the next',
      person({ ...provider, nationalInsuranceNumber: 'AB123457C' }),
      family,
    ],
    [
      'a twin whose name looks like a slip in the other’s',
      person({ ...provider, firstName: 'Amira', verifiedEmail: 'nwosu@example.org' }),
      family,
    ],
    ['a father of the same name', aPerson({ dateOfBirth: '1957-03-27', ...provider, ...email }), aRecord()],
    [
      'a namesake whose number is another',
      aPerson({ ...provider, nationalInsuranceNumber: 'CE654321A' }),
      aRecord(),
    ],
    [
      'somebody with the number after a different life',
      aPerson({ ...nino, dateOfBirth: '1970-01-01' }),
      aRecord(),
    ],
    ['somebody who says that their TRN is another', aPerson({ ...email, trn: '7654321' }), aRecord()],
    [
      'a twin with the family’s address and a number that is a slip away',
      person({ verifiedEmail: 'nwosu@example.org', nationalInsuranceNumber: 'AB123956C' }),
      family,
    ],
    [
      'a sister of somebody whose two names are the same',
      aPerson({ firstName: 'Hannah', lastName: 'Hassan', ...provider, nationalInsuranceNumber: 'AB123457C' }),
      aRecord({ names: [{ firstName: 'Hassan', lastName: 'Hassan' }] }),
    ],
    [
      'a twin who shares the first of two names, the family’s address and the next number',
      aPerson({
        firstName: 'Thi Huong',
        lastName: 'Nguyen',
        nationalInsuranceNumber: 'AB123457C',
        verifiedEmail: 'nguyen@example.org',
      }),
      aRecord({
        names: [{ firstName: 'Thi', middleName: null, lastName: 'Nguyen' }],
        email: 'nguyen@example.org',
      }),
    ],
    [
      'a sister whose name begins the other’s, with the family’s address',
      aPerson({ firstName: 'Janet', lastName: 'Moss', verifiedEmail: 'moss@example.org' }),
      aRecord({ names: [{ firstName: 'Jane', lastName: 'Moss' }], email: 'moss@example.org' }),
    ],
    [
      'a twin who has a first name in common, as brothers called Mohammed have',
      aPerson({ firstName: 'Mohammed Bilal', lastName: 'Malik', verifiedEmail: 'malik@example.org' }),
      aRecord({ names: [{ firstName: 'Mohammed Yusuf', lastName: 'Malik' }], email: 'malik@example.org' }),
    ],
    [
      'readers of a shared mailbox',
      aPerson({ verifiedEmail: 'office@example.org' }),
      aRecord({ email: 'office@example.org' }),
    ],
    [
      'a namesake of the same provider who does not know of the former name',
      aPerson(provider),
      aRecord({
        names: [
          { firstName: 'Zoë', lastName: "O'Brien" },
          { firstName: 'Zoë', lastName: 'Marsh' },
        ],
      }),
    ],
  ])('%s', (_, who, record) => expect(outcome(who, record)).not.toBe('matched'))

  test('a record that is closed is nobody’s', () => {
    expect(outcome(aPerson(nino), aRecord({ active: false }))).not.toBe('matched')
  })
})

describe('contradictions that a slip explains', () => {
  test('another TRN beside the right number and date of birth is a slip', () => {
    expect(outcome(aPerson({ ...nino, trn: '7654321' }), aRecord())).toBe('matched')
  })

  test('another number beside the right TRN and date of birth is a slip', () => {
    expect(outcome(aPerson({ ...trn, nationalInsuranceNumber: 'CE654321A' }), aRecord())).toBe('matched')
  })

  test('a wrong date of birth beside number, name and address is a slip', () => {
    expect(outcome(aPerson({ ...nino, ...email, dateOfBirth: '1970-01-01' }), aRecord())).toBe('matched')
  })
})

describe('two records that may be one person’s', () => {
  const teacher = aRecord({ nationalInsuranceNumber: null })
  const pensions = aRecord({ trn: '1000002', email: null, trainingProviderUkprns: [] })

  test('nothing is released while nothing tells them apart, although one holds the number', () => {
    const decision = low(aPerson(nino), teacher, pensions)
    expect(decision).toMatchObject({ outcome: 'ambiguous', possibleDuplicate: true })
    expect(decision.refusedBy).toContain('another-record-as-likely')
    expect(decision.trn).toBeUndefined()
  })

  test('the training provider finds the one that has the career on it, and staff are told of the other', () => {
    expect(low(aPerson({ ...nino, ...provider }), teacher, pensions)).toMatchObject({
      outcome: 'matched',
      trn: '1000001',
      possibleDuplicate: true,
    })
  })

  test('the TRN does so before the provider', () => {
    expect(low(aPerson({ ...nino, ...provider, trn: '1000002' }), teacher, pensions)).toMatchObject({
      outcome: 'matched',
      trn: '1000002',
    })
  })

  test('a namesake born the same day is another person once the number says so', () => {
    const namesake = aRecord({ trn: '1000002', nationalInsuranceNumber: 'CE654321A', email: null })
    expect(low(aPerson(nino), aRecord(), namesake)).toMatchObject({
      outcome: 'matched',
      trn: '1000001',
      possibleDuplicate: false,
    })
  })
})

describe('no match yet, or never', () => {
  test('with answers missing it is insufficient, with all of them given it is none', () => {
    expect(outcome(aPerson(), aRecord())).toBe('insufficient')
    const everything = {
      ...nino,
      ...email,
      ...provider,
      trn: '7654321',
      firstName: 'Ada',
      lastName: 'Moss',
      dateOfBirth: '1960-01-01',
    }
    expect(outcome(everything)).toBe('none')
  })

  test('whether asking on can help depends only on the answers and the policy', () => {
    const said = aPerson({ verifiedEmail: 'office@example.org' })
    expect(canStillMatch(said, 'low', ['trainingProvider'])).toBe(true)
    expect(canStillMatch(said, 'firm', ['trainingProvider'])).toBe(false)
    expect(canStillMatch(said, 'strict', ['trn'])).toBe(false)
    expect(canStillMatch(said, 'low', [])).toBe(false)
  })
})

test('nothing of the person or the record is in a decision but the TRN of a match', () => {
  const person = aPerson({ ...nino, ...email, ...provider, lastName: 'Marsh', previousLastName: "O'Brien" })
  const { trn: released, ...rest } = low(person, aRecord())
  expect(released).toBe('1000001')
  expect(JSON.stringify(rest)).not.toMatch(/zo|brien|marsh|1987|AB1|example|10000001|1000001/i)
})

test('an agent reads the arithmetic in words', () => {
  const { arithmetic } = low(aPerson({ ...nino, dateOfBirth: '1987-03-28' }), aRecord())
  expect(arithmeticInWords(arithmetic)).toEqual([
    'Before anything is known: any one record is most likely somebody else’s (−21.5)',
    'First name: the same (+7.5)',
    'Last name: the same (+9)',
    'Date of birth: one digit differs, or two are the other way round (+3)',
    'National Insurance number: the same (+18)',
  ])
})
