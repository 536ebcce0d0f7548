import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameWords, squashedLastName } from './normalise-name.ts'

describe('two spellings are one last name', () => {
  test.each([
    ["O'Brien", 'O’Brien', 'an apostrophe is an apostrophe'],
    ["O'Brien", 'OBRIEN', 'or none at all'],
    ["O'Brien", 'O Brien', 'or a space'],
    ['Dʼarcy', 'D`Arcy', 'whichever key it was typed with'],
    ['D´Arcy', 'Darcy', 'even an accent standing alone'],
    ['Mac Donald', 'MacDonald', 'a particle belongs to what follows'],
    ['De Souza', 'DeSouza', 'a particle belongs to what follows'],
    ['Smith-Jones', 'Smith Jones', 'a hyphen is a space'],
    ['Smith – Jones', 'Smith-Jones', 'a dash is a hyphen'],
    ['Müller', 'MULLER', 'accents do not count'],
    ['Nuñez', 'Nun\u0303ez', 'however the accent is stored'],
    ['Łukasz', 'Lukasz', 'nor do strokes through letters'],
    ['Sørensen', 'Sorensen', 'nor do strokes through letters'],
    ['Groß', 'GROSS', 'a sharp s is two'],
    ['Ægir', 'Aegir', 'letters written together may be written apart'],
    ['İbrahim', 'ibrahim', 'a Turkish capital i is an i'],
    ['Yıldız', 'YILDIZ', 'and so is the one without a dot'],
    ['Παπάς', 'ΠΑΠΑΣ', 'Greek has two small sigmas'],
    ['مُحَمَّد', 'محمد', 'Arabic vowel marks may be left out'],
    ['Ｓｍｉｔｈ', 'Smith', 'full-width letters are letters'],
  ])('%s and %s: %s', (one, other) => expect(squashedLastName(one)).toBe(squashedLastName(other)))
})

describe('two spellings are different last names', () => {
  test.each([
    ['Smith', 'Smyth'],
    ['Müller', 'Mueller'],
    ['कि', 'कु'],
    ['かき', 'がき'],
    ['Jones', 'Smith-Jones'],
  ])('%s and %s', (one, other) => expect(squashedLastName(one)).not.toBe(squashedLastName(other)))
})

test.each([
  ['Mary-Jane', ['mary', 'jane']],
  ['Dr Jo', ['jo']],
  ['Prof. Ann Marie', ['ann', 'marie']],
  ['Miss', ['miss']],
  ['J.R.R.', ['j', 'r', 'r']],
  ['-', []],
  ['', []],
])('the words of %j are %j', (name, words) => expect(nameWords(name)).toEqual(words))

test('a normalised name is normal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(squashedLastName(squashedLastName(name))).toBe(squashedLastName(name))
    }),
  )
})
