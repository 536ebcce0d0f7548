import { MergeFact } from '@identity/graphql-client'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choicesOf, fieldOf, inOrderOf, missingIn, mustStay, places, readAnswers } from './merge-answers.ts'

test.each([
  ['', { stays: null, facts: {} }],
  [
    '?stays=second&emailAddress=first&record=second',
    { stays: 'second', facts: { EMAIL_ADDRESS: 'first', RECORD: 'second' } },
  ],
  ['?stays=third&emailAddress=FROM', { stays: null, facts: {} }],
])('the address %s reads as %o', (search, answers) => {
  expect(readAnswers(search)).toEqual(answers)
})

test('each fact that differs, and which account stays, has to be said', () => {
  const differing = [MergeFact.EMAIL_ADDRESS, MergeFact.GIVEN_NAME]
  expect(missingIn(readAnswers(''), differing)).toEqual(['stays', 'emailAddress', 'givenName'])
  expect(missingIn(readAnswers('?stays=first&givenName=second'), differing)).toEqual(['emailAddress'])
  expect(missingIn(readAnswers('?stays=first&givenName=second&emailAddress=first'), differing)).toEqual([])
})

test('whichever account stays, the fact that was chosen is the one that the API is told to keep', () => {
  const place = fc.constantFrom(...places)
  const someFacts = fc.dictionary(fc.constantFrom(...Object.values(MergeFact)), place)
  fc.assert(
    fc.property(place, someFacts, (stays, facts) => {
      const choices = choicesOf({ stays, facts })
      const sides = inOrderOf(stays, 'first', 'second')
      for (const fact of Object.values(MergeFact)) {
        const side = choices[fieldOf[fact]]
        const kept = side && { FROM: sides.from, INTO: sides.into }[side]
        expect(kept).toBe(facts[fact])
      }
    }),
  )
})

test.each([
  [[], [], null],
  [['BLOCKED'], [], 'first'],
  [['PROHIBITED'], ['BLOCKED'], 'second'],
  [['BLOCKED'], ['BLOCKED'], null],
])('with the warnings %o and %o the account that has to stay is %s', (first, second, expected) => {
  expect(mustStay(first, second)).toBe(expected)
})
