import { describe, expect, test } from 'vitest'
import { comparablePerson } from '../comparison/comparable-person.ts'
import { compare } from '../comparison/compare.ts'
import { aRecord } from '../facts/facts.builder.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { unknownRarity } from '../names/name-rarity.ts'
import { agreements, type Strength } from './agreement.ts'

describe('the matching rules’ worked cases for names (design history, December 2021)', () => {
  test.each([
    ['the same name', { firstName: 'Helen', lastName: 'Marsh' }, 'Helen Marsh', 'firm'],
    ['in any case', { firstName: 'HELEN', lastName: 'marsh' }, 'Helen Marsh', 'firm'],
    [
      'a short form (no match then, one now)',
      { firstName: 'Liz', lastName: 'Marsh' },
      'Elizabeth Marsh',
      'firm',
    ],
    [
      'a new last name, the old one told',
      { firstName: 'Helen', lastName: 'Moss', previousFirstName: 'Helen', previousLastName: 'Marsh' },
      'Helen Marsh',
      'firm',
    ],
    [
      'the same, without the first name',
      { firstName: 'Helen', lastName: 'Moss', previousLastName: 'Marsh' },
      'Helen Marsh',
      'firm',
    ],
    [
      'a new first name, the old one told',
      { firstName: 'Mary-Ann', lastName: 'Marsh', previousFirstName: 'Helen' },
      'Helen Marsh',
      'firm',
    ],
    ['another person', { firstName: 'Priya', lastName: 'Nair' }, 'Helen Marsh', null],
  ])('%s', (_, person, held, strength) => expect(comparePeople(person, held)).toBe(strength))
})

describe('the ways in which names are typed (design history, March 2022)', () => {
  test.each([
    ['first and last name as held', 'Mary Smith', 'Mary Smith', 'firm'],
    ['the other way round', 'Smith/Mary', 'Mary/Smith', 'close'],
    ['with a middle name', 'Mary Jane/Smith', 'Mary/Smith', 'firm'],
    ['without the middle name that is held with the first', 'Mary/Smith', 'Mary Jane/Smith', 'firm'],
    ['called by the middle name', 'Jane/Smith', 'Mary Jane/Smith', 'close'],
    ['a space in the first name', 'Mary Jane/Smith', 'Maryjane/Smith', 'firm'],
    ['a space in the last name', 'Mary/De Souza', 'Mary/Desouza', 'firm'],
    ['a hyphen for the space', 'Mary/Smith-Jones', 'Mary/Smith Jones', 'firm'],
    ['half of a double name', 'Mary/Jones', 'Mary/Smith Jones', 'close'],
    ['a single name, held as the last one', 'Suharto/Suharto', '-/Suharto', 'firm'],
    ['a single name, held as the first one', '/Suharto', 'Suharto/-', 'firm'],
    ['one name given, two held', '/Smith', 'Mary/Smith', null],
    ['two names given, one held', 'Mary/Smith', '/Smith', null],
    ['many names at once', 'Mary Anne Jane Sue Kate Liz Beth/Smith', 'Mary/Smith', null],
    ['many last names at once', 'Mary/Smith Jones Patel Khan Brown Lee', 'Mary/Smith', null],
  ])('%s', (_, given, held, strength) => {
    const [firstName = '', lastName = ''] = given.includes('/') ? given.split('/') : given.split(' ')
    expect(comparePeople({ firstName, lastName }, held)).toBe(strength)
  })
})

describe('names that are one, written otherwise', () => {
  test.each([
    ['Mohammed/Hussain', 'Muhammad/Hussein', 'close'],
    ['Yousef/Khan', 'Yusuf/Khan', 'firm'],
    ['Steven/Marsh', 'Stephen/Marsh', 'firm'],
    ['Anna/Mueller', 'Anna/Müller', 'close'],
    ['Bjorn/Hansen', 'Bjørn/Hansen', 'firm'],
    ['Debs/Shaw', 'Deborah/Shaw', 'firm'],
    ['Zosia/Nowak', 'Zofia/Nowak', 'firm'],
    ['Li/Ng', 'Li/Ng', 'firm'],
    ['Mary/Van Der Berg', 'Mary/Berg', 'close'],
    ['Mary/Garcia Lopez', 'Mary/Garcia', 'close'],
    ['Elizabeth Liz/Marsh', 'Elizabeth Rose/Marsh', 'firm'],
    ['Michał (Misiek)/Marsh (née Moss)', 'Michał Jan/Marsh', 'firm'],
    ['(Helen)/Marsh', 'Helen/Marsh', 'firm'],
    ['María José/Vega', 'María Pilar/Vega', 'close'],
    ['Nguyen/Thi Mai', 'Thi Mai/Nguyen', 'close'],
    ['Marsh/Katherin', 'Katherine/Marsh', 'close'],
    ['Mary Moss/Marsh', 'Mary/Marsh', 'firm'],
    ['Sukarno/-', 'Sukarno/Sukarno', 'firm'],
    ['Mr/Sukarno', '-/Sukarno', 'firm'],
  ])('%s and %s', (given, held, strength) => {
    const [firstName = '', lastName = ''] = given.split('/')
    expect(comparePeople({ firstName, lastName }, held)).toBe(strength)
  })
})

describe('names that only look alike', () => {
  test.each([
    ['Dan/Marsh', 'Ian/Marsh'],
    ['Li/Ng', 'Li/Wu'],
    ['Kim/Lee', 'Kim/Li'],
    ['Alexander/Marsh', 'Louise/Marsh'],
    ['Mary/Ali Khan', 'Mary/Bibi Khan'],
    ['Thomas/Owen', 'David/Thomas'],
    ['Hannah/Hassan', 'Hassan/Hassan'],
  ])('%s and %s', (given, held) => {
    const [firstName = '', lastName = ''] = given.split('/')
    expect(comparePeople({ firstName, lastName }, held)).toBeNull()
  })
})

/** How the name of a test's person agrees with `First/Last` (or `First Last`) on a record. */
function comparePeople(person: PersonFacts, held: string): Strength {
  const [firstName = '', lastName = ''] = held.includes('/') ? held.split('/') : held.split(' ')
  const { levels } = compare(
    comparablePerson(person),
    aRecord({ names: [{ firstName, lastName }] }),
    unknownRarity,
  )
  return agreements(levels).name
}
