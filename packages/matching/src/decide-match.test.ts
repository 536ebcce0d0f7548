import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from './facts.builder.ts'
import type { PersonFacts, RecordFacts } from './facts.ts'
import { decideMatch, ruleSet } from './index.ts'

const nino = { nationalInsuranceNumber: 'AB123456C' }
const named = (firstName: string, lastName: string) => ({ firstName, lastName })
const outcome = (person: PersonFacts, ...records: RecordFacts[]) => decideMatch(person, records).outcome

test('the rules have a name to keep with every decision', () => expect(ruleSet).toBe('any-three-v1'))

describe('three identifiers that agree with one record are a match', () => {
  const everything: PersonFacts = {
    ...aPerson(nino),
    verifiedEmail: 'zoe@example.org',
    trn: '1000001',
    trainingProviderUkprn: '10000001',
  }
  test.each([
    [
      'name, date of birth and email address',
      { verifiedEmail: 'Zoe@Example.org' },
      ['email', 'name', 'dateOfBirth'],
    ],
    [
      'name, date of birth and National Insurance number',
      nino,
      ['name', 'dateOfBirth', 'nationalInsuranceNumber'],
    ],
    ['name, date of birth and TRN', { trn: '1000001' }, ['name', 'dateOfBirth', 'trn']],
    [
      'name, date of birth and training provider',
      { trainingProviderUkprn: '10000001' },
      ['name', 'dateOfBirth', 'trainingProvider'],
    ],
  ])('%s', (_, third, agreed) => {
    expect(decideMatch(aPerson(third), [aRecord()])).toEqual({ outcome: 'matched', trn: '1000001', agreed })
  })

  test('and none of them has to be the name or the date of birth', () => {
    const person = { ...nino, verifiedEmail: 'zoe@example.org', trn: '1000001' }
    expect(decideMatch(person, [aRecord()])).toMatchObject({
      agreed: ['email', 'nationalInsuranceNumber', 'trn'],
    })
  })

  test('and all six may agree', () => {
    expect(decideMatch(everything, [aRecord()])).toMatchObject({
      outcome: 'matched',
      agreed: ['email', 'name', 'dateOfBirth', 'nationalInsuranceNumber', 'trn', 'trainingProvider'],
    })
  })

  test('and an answer that differs does not undo them', () => {
    const person = aPerson({ ...nino, verifiedEmail: 'new@example.org', trn: '7654321' })
    expect(outcome(person, aRecord())).toBe('matched')
  })

  test('one of several training providers is enough', () => {
    const record = aRecord({ trainingProviderUkprns: ['10000009', '10000001'] })
    expect(outcome(aPerson({ trainingProviderUkprn: '10000001' }), record)).toBe('matched')
  })
})

describe('a name agrees', () => {
  test.each([
    ['without its accents', named('Zoe', "O'Brien"), named('Zoë', "O'Brien")],
    ['with its accents when the record has none', named('Zoë', "O'Brien"), named('Zoe', "O'Brien")],
    ['with a curly apostrophe', named('Zoë', 'O’Brien'), named('Zoë', "O'Brien")],
    ['in capitals without the apostrophe', named('ZOE', 'OBRIEN'), named('Zoë', 'O’Brien')],
    [
      'double-barrelled with a space for the hyphen',
      named('Zoë', 'Smith Jones'),
      named('Zoë', 'Smith-Jones'),
    ],
    ['when a second first name is on the record only', named('Mary', 'Lee'), named('Mary Jane', 'Lee')],
    ['when a middle name is typed as a first name', named('Mary Jane', 'Lee'), named('Mary', 'Lee')],
    ['when a double first name is written as one word', named('Maryjane', 'Lee'), named('Mary-Jane', 'Lee')],
    ['with a title in front', named('Dr Mary', 'Lee'), named('Mary', 'Lee')],
    ['of one letter each', named('A', 'O'), named('A', 'O')],
    ['in another script', named('李', '小龍'), named('李', '小龍')],
  ])('%s', (_, typed, held) => {
    expect(outcome({ ...aPerson(nino), ...typed }, aRecord({ names: [held] }))).toBe('matched')
  })

  test('with a name that the record holds as a previous one', () => {
    const names = [named('Zoë', 'Marsh'), named('Zoë', "O'Brien")]
    expect(outcome(aPerson(nino), aRecord({ names }))).toBe('matched')
  })

  test('when the person’s previous name is the one on the record', () => {
    const person = aPerson({
      ...nino,
      lastName: 'Marsh',
      previousFirstName: 'Zoë',
      previousLastName: "O'Brien",
    })
    expect(outcome(person, aRecord())).toBe('matched')
  })

  test('when only the last name has changed and only that half is given', () => {
    expect(outcome(aPerson({ ...nino, lastName: 'Marsh', previousLastName: "O'Brien" }), aRecord())).toBe(
      'matched',
    )
  })

  test('when only the first name has changed and only that half is given', () => {
    expect(outcome(aPerson({ ...nino, firstName: 'Sam', previousFirstName: 'Zoë' }), aRecord())).toBe(
      'matched',
    )
  })

  test('once, even when the present and the previous name both do', () => {
    const person = aPerson({ lastName: 'Marsh', previousLastName: "O'Brien", trn: '7654321' })
    const names = [named('Zoë', 'Marsh'), named('Zoë', "O'Brien")]
    expect(outcome(person, aRecord({ names }))).toBe('none')
  })
})

describe('a name does not agree', () => {
  test.each([
    ['with first and last name swapped', named("O'Brien", 'Zoë'), named('Zoë', "O'Brien")],
    ['with another last name', named('Zoë', 'Marsh'), named('Zoë', "O'Brien")],
    ['with half of a double-barrelled name', named('Zoë', 'Jones'), named('Zoë', 'Smith-Jones')],
    ['with a short form', named('Kate', 'Lee'), named('Katherine', 'Lee')],
    ['with the first letter only', named('Z', "O'Brien"), named('Zoë', "O'Brien")],
    ['because two names start with the same initial', named('J Paul', 'Lee'), named('J Peter', 'Lee')],
    ['with a hyphen that stands for no first name', named('-', 'Lee'), named('-', 'Lee')],
  ])('%s', (_, typed, held) => {
    const person = { ...aPerson({ ...nino, trn: '7654321' }), ...typed }
    expect(outcome(person, aRecord({ names: [held] }))).toBe('none')
  })

  test('when its halves come from two different names', () => {
    const names = [named('Sam', "O'Brien"), named('Zoë', 'Marsh')]
    expect(outcome(aPerson(nino), aRecord({ names }))).toBe('none')
  })

  test('when a whole previous name is given and only a mix of old and new is on the record', () => {
    const person = aPerson({
      ...nino,
      firstName: 'Sam',
      lastName: 'Marsh',
      previousFirstName: 'Zoë',
      previousLastName: 'Lee',
    })
    expect(outcome(person, aRecord({ names: [named('Zoë', 'Marsh')] }))).toBe('none')
  })
})

describe('two identifiers are not a match', () => {
  test.each([
    [
      'a twin has the same last name, date of birth and provider',
      aPerson({ firstName: 'Adaeze', trainingProviderUkprn: '10000001' }),
    ],
    [
      'a father has his son’s name and provider',
      aPerson({ dateOfBirth: '1957-03-27', trainingProviderUkprn: '10000001' }),
    ],
    ['a stranger has the same name and date of birth', aPerson({ nationalInsuranceNumber: 'CE654321A' })],
    ['a TRN is one digit out', aPerson({ trn: '1000002' })],
    ['a National Insurance number is one digit out', aPerson({ nationalInsuranceNumber: 'AB123457C' })],
    ['an email address is another person’s', aPerson({ verifiedEmail: 'zoe@example.com' })],
    ['a training provider is another one', aPerson({ trainingProviderUkprn: '10000002' })],
    ['a date of birth is a day out', aPerson({ dateOfBirth: '1987-03-28', trn: '1000001' })],
  ])('%s', (_, person) => expect(outcome(person, aRecord())).toBe('none'))

  test('what the record does not hold does not agree', () => {
    const bare = aRecord({
      dateOfBirth: null,
      nationalInsuranceNumber: null,
      email: null,
      trainingProviderUkprns: [],
    })
    const person = aPerson({ ...nino, verifiedEmail: 'zoe@example.org', trainingProviderUkprn: '10000001' })
    expect(outcome(person, bare)).toBe('none')
  })

  test('an address that a school’s staff share does not agree, although it is on the record', () => {
    const person = aPerson({ verifiedEmail: 'office@hilltop.sch.uk', trn: '7654321' })
    expect(outcome(person, aRecord({ email: 'office@hilltop.sch.uk' }))).toBe('none')
  })
})

describe('fewer than three usable answers are too few to say anything', () => {
  test.each<[string, PersonFacts]>([
    ['nothing', {}],
    ['a name and a date of birth', aPerson()],
    ['two names and a date of birth', aPerson({ previousFirstName: 'Sam', previousLastName: 'Lee' })],
    ['a first name without a last', { ...aPerson(nino), lastName: '' }],
    [
      'empty answers',
      aPerson({ verifiedEmail: '', trn: '', nationalInsuranceNumber: '', trainingProviderUkprn: '' }),
    ],
    ['a shared mailbox', aPerson({ verifiedEmail: 'office@hilltop.sch.uk' })],
    ['a TRN of six digits', aPerson({ trn: '100000' })],
  ])('%s', (_, person) => expect(outcome(person, aRecord())).toBe('insufficient'))

  test('an empty answer does not agree with an empty record', () => {
    const record = aRecord({ dateOfBirth: '', nationalInsuranceNumber: '', email: '' })
    expect(outcome({ dateOfBirth: '', nationalInsuranceNumber: '', verifiedEmail: '' }, record)).toBe(
      'insufficient',
    )
  })
})

describe('which records count', () => {
  test('an inactive record never matches', () => {
    expect(outcome(aPerson(nino), aRecord({ active: false }))).toBe('none')
  })

  test('an inactive record does not stand in the way of the active one', () => {
    const records = [aRecord({ active: false }), aRecord({ trn: '1000002' })]
    expect(decideMatch(aPerson(nino), records)).toMatchObject({ outcome: 'matched', trn: '1000002' })
  })

  test('somebody with two records is left to a person', () => {
    expect(outcome(aPerson(nino), aRecord(), aRecord({ trn: '1000002' }))).toBe('several')
  })

  test('a better match does not beat another match', () => {
    const other = aRecord({ trn: '1000002', email: null, trainingProviderUkprns: [] })
    const person = aPerson({ ...nino, verifiedEmail: 'zoe@example.org', trn: '1000001' })
    expect(outcome(person, aRecord(), other)).toBe('several')
  })

  test('a son is told from his father of the same name', () => {
    const david = { names: [named('David', 'Thompson')] }
    const father = aRecord({
      ...david,
      trn: '1000001',
      dateOfBirth: '1962-06-18',
      nationalInsuranceNumber: 'AB000031A',
    })
    const son = aRecord({
      ...david,
      trn: '1000002',
      dateOfBirth: '1991-06-18',
      nationalInsuranceNumber: 'AB000032B',
      email: null,
    })
    const person = {
      ...named('David', 'Thompson'),
      dateOfBirth: '1991-06-18',
      nationalInsuranceNumber: 'AB000032B',
    }
    expect(decideMatch(person, [father, son])).toMatchObject({ outcome: 'matched', trn: '1000002' })
  })

  test('a twin is told from the other by her own number', () => {
    const amara = aRecord({ names: [named('Amara', 'Nwosu')], nationalInsuranceNumber: 'AB000033C' })
    const adaeze = aRecord({
      trn: '1000002',
      names: [named('Adaeze', 'Nwosu')],
      nationalInsuranceNumber: 'AB000034C',
    })
    const person = {
      ...named('Adaeze', 'Nwosu'),
      dateOfBirth: '1987-03-27',
      nationalInsuranceNumber: 'AB000034C',
    }
    expect(decideMatch(person, [amara, adaeze])).toMatchObject({ outcome: 'matched', trn: '1000002' })
  })

  test('without any record nothing matches', () => expect(outcome(aPerson(nino))).toBe('none'))
})
