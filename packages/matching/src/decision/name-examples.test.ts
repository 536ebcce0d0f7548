import { describe, expect, test } from 'vitest'
import type { RecordFacts } from '../facts/facts.ts'
import { nameRarity } from '../names/name-rarity.ts'
import { decide } from './decide.ts'

// The two tables of name examples in the service's design history. The date of birth agrees in each, and what only its holder knows (the National
// Insurance number), or what any colleague may know (the training provider): beside that the name has to be exact, so that the name decides. A
// slip in the name, or a surname whose change was not mentioned, is forgiven beside the number (decisions 20 and 21).
const others = {
  privately: { dateOfBirth: '1987-03-27', nationalInsuranceNumber: 'AB123456C' },
  publicly: { dateOfBirth: '1987-03-27', trainingProviderUkprn: '10000001' },
}
// Of a million records, as common as these names are in England.
const rarity = nameRarity(
  {
    firstNames: new Map([
      ['jane', 9_000],
      ['john', 20_000],
    ]),
    lastNames: new Map([['smith', 9_500]]),
  },
  1_000_000,
)
const held = {
  dateOfBirth: '1987-03-27',
  nationalInsuranceNumber: 'AB123456C',
  trainingProviderUkprns: ['10000001'],
}

function isMatch(
  person: { firstName: string; lastName: string; previousFirstName?: string; previousLastName?: string },
  recordName: { firstName: string; lastName: string },
  isExpected: boolean,
): boolean {
  const record: RecordFacts = {
    ...held,
    trn: '1000001',
    active: true,
    names: [recordName],
    email: null,
  }
  const isFound = (known: object) =>
    decide({ ...known, ...person }, [record], { policy: 'LOW', rarity }).outcome === 'matched'
  return isExpected ? isFound(others.privately) : isFound(others.publicly)
}

describe('"Matching rules for MVP", December 2021: the record says Jane Smith', () => {
  test.each([
    ['Jane', 'Smith', '', '', true],
    ['Jane', 'Taylor', '', '', false],
    ['Jan', 'Smith', '', '', false],
    ['jane', 'SMITH', '', '', true],
    ['Jane', 'Smith-Taylor', 'Jane', 'Smith', true],
    ['Jane', 'Smith-Taylor', '', 'Smith', true],
    ['Mary-Jane', 'Smith', 'Jane', '', true],
  ])(
    '%s %s, before: "%s" "%s": %s',
    (firstName, lastName, previousFirstName, previousLastName, isExpected) => {
      const person = { firstName, lastName, previousFirstName, previousLastName }
      expect(isMatch(person, { firstName: 'Jane', lastName: 'Smith' }, isExpected)).toBe(isExpected)
    },
  )
})

type Example = [scenario: string, given: [string, string], held: [string, string], isExpected: boolean]

const check = (_: string, given: [string, string], recorded: [string, string], isExpected: boolean) => {
  const named = ([firstName, lastName]: [string, string]) => ({ firstName, lastName })
  expect(isMatch(named(given), named(recorded), isExpected)).toBe(isExpected)
}

describe('"Asking for names", March 2022: what was given, and what the record says', () => {
  const examples: Example[] = [
    ['simple case', ['John', 'Ringo'], ['John', 'Ringo'], true],
    ['not a match', ['Joan', 'Baez'], ['John', 'Ringo'], false],
    ['partial match', ['John', 'Baez'], ['John', 'Ringo'], false],
    ['one middle name', ['John George', 'Ringo'], ['John', 'Ringo'], true],
    ['two middle names', ['John Paul George', 'Ringo'], ['John', 'Ringo'], true],
    [
      'too many names given, which looks like a way of trying to guess one',
      ['John Paul George David Andrew Smith Jones', 'James Ringo Bond Tim'],
      ['Paul', 'Ringo'],
      false,
    ],
    ['family name with spaces', ['John', 'De Beers'], ['John', 'De Beers'], true],
    ['first name with spaces', ['Mary Jane', 'Jones'], ['Mary Jane', 'Jones'], true],
    ['one name given, but two names in the record', ['John', ''], ['John', 'Ringo'], false],
    ['one name, both names match in the record', ['Psy', 'Psy'], ['Psy', 'Psy'], true],
    ['family and given name swapped', ['Ringo', 'John'], ['John', 'Ringo'], true],
    ['middle name as first name', ['John Paul', 'Ringo'], ['Paul', 'Ringo'], true],
    ['one name, no last name in the record', ['Psy', ''], ['Psy', '-'], true],
    ['one name, no first name in the record', ['Psy', ''], ['-', 'Psy'], true],
  ]
  test.each(examples)('%s: %j, %j: %s', check)
})

describe('a name that does not keep to its boxes is compared as one name', () => {
  const examples: Example[] = [
    ['the whole name in the first box', ['John Ringo', ''], ['John', 'Ringo'], true],
    ['the whole name in the last box', ['', 'John Ringo'], ['John', 'Ringo'], true],
    ['the whole name in both boxes', ['John Ringo', 'John Ringo'], ['John', 'Ringo'], true],
    ['the last name first, in one box', ['Ringo John', ''], ['John', 'Ringo'], true],
    ['the last name in both boxes', ['John Ringo', 'Ringo'], ['John', 'Ringo'], true],
    ['the first name in both boxes', ['John', 'John Ringo'], ['John', 'Ringo'], true],
    ['a last name of two words in both boxes', ['John De Beers', 'De Beers'], ['John', 'De Beers'], true],
    ['a last name of two words, in one box', ['Maria Garcia Lopez', ''], ['Maria', 'Garcia Lopez'], true],
    ['particles, in one box', ['', 'Ludwig van der Berg'], ['Ludwig', 'Van Der Berg'], true],
    ['two first names, in one box', ['Mary Jane Jones', ''], ['Mary Jane', 'Jones'], true],
    ['the record in one box', ['John', 'Ringo'], ['John Ringo', '-'], true],
    ['both in one box', ['John Ringo', ''], ['', 'John Ringo'], true],
    ['another person in one box', ['John Baez', ''], ['John', 'Ringo'], false],
    ['another first name in one box', ['Agnes Ringo', ''], ['John', 'Ringo'], false],
    [
      'too many names in one box, which looks like a way of trying to guess one',
      ['John Paul George David Andrew Ringo', ''],
      ['Paul', 'Ringo'],
      false,
    ],
  ]
  test.each(examples)('%s: %j, %j: %s', check)

  test.each([
    ['', 'Byron', { previousFirstName: 'John Ringo' }],
    ['John', 'Byron', { previousFirstName: 'John Ringo' }],
    ['John', 'Byron', { previousLastName: 'John Ringo' }],
  ])('%s %s, before: %j', (firstName, lastName, previous) => {
    expect(
      isMatch({ firstName, lastName, ...previous }, { firstName: 'John', lastName: 'Ringo' }, true),
    ).toBe(true)
  })
})
