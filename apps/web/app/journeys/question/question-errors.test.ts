import { AnswerField, AnswerProblemReason, PasscodeRejection } from '@identity/graphql-client'
import { plainText } from '@identity/page-frame'
import { describe, expect, test } from 'vitest'
import { type CatalogueName, catalogues } from '../../words/catalogues.ts'
import { hasMessage, wordsIn } from '../../words/words.ts'
import { fieldIdOf } from './field-ids.ts'
import { type Problem, questionErrors } from './question-errors.ts'

/** The pages of a journey with a sentence for what is wrong with a field. Staff, who change it for the person, read another one. */
const pagesOf = (field: AnswerField) =>
  (Object.keys(catalogues.en) as CatalogueName[]).filter(
    (page) => page !== 'change-person' && hasMessage(page, `${field}.otherwise`),
  )
const pageOf = (field: AnswerField) => pagesOf(field)[0] ?? 'problem'
const sentenceFor = (problem: Problem) =>
  plainText(questionErrors('en', pageOf(problem.field), [problem]).items[0]?.text)
const passcodeSentence = (reason: PasscodeRejection, attemptsLeft: number) =>
  wordsIn('en', 'passcode').text(`rejected.${reason}`, { attemptsLeft, digits: 6, example: '123456' })

const answers = Object.values(AnswerField).flatMap((field) =>
  Object.values(AnswerProblemReason).map((reason) => sentenceFor({ field, reason })),
)
const passcodes = Object.values(PasscodeRejection).flatMap((reason) =>
  [0, 1, 2, 3, 4].map((attemptsLeft) => passcodeSentence(reason, attemptsLeft)),
)
const sentences = [...answers, ...passcodes]

test.each(Object.values(AnswerField))('%s has its sentences on one page', (field) => {
  expect(pagesOf(field)).toHaveLength(1)
})

test('every problem of every field, and every rejected passcode, has a sentence', () => {
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{10,}[^.]$/)
})

test.each([...new Set(sentences)])(
  '“%s” says what to do without the words that GOV.UK avoids',
  (sentence) => {
    expect(sentence).not.toMatch(/\b(?:in)?valid\b|please|sorry|oops|error|forbidden/i)
  },
)

test('each field is linked to by an id of its own, or shares that of its date', () => {
  const ids = Object.values(AnswerField).map(fieldIdOf)
  expect(ids.length - new Set(ids).size).toBe(1) // the whole date and its day
})

describe('questionErrors', () => {
  test('a field with two problems shows the first of them, in the summary and at the field', () => {
    const errors = questionErrors('en', 'name', [
      { field: 'FIRST_NAME', reason: 'TOO_LONG' },
      { field: 'FIRST_NAME', reason: 'CHARACTERS' },
      { field: 'LAST_NAME', reason: 'MISSING' },
    ])
    expect(errors.items).toEqual([
      { text: 'First name must be 100 characters or fewer', href: '#firstName' },
      { text: 'Enter your last name', href: '#lastName' },
    ])
    expect(errors.words.FIRST_NAME).toBe('First name must be 100 characters or fewer')
  })

  test('a reason that a field was not expected to have still gets a sentence', () => {
    expect(sentenceFor({ field: 'TRN', reason: 'TOO_YOUNG' })).toContain('with 7 numbers')
  })
})

// Where the advice is another one, so are the words.
test.each([
  ['EMAIL_ADDRESS', 'MISSING', /^Enter your email address$/],
  ['EMAIL_ADDRESS', 'TOO_LONG', /254/],
  ['EMAIL_ADDRESS', 'ACCENTS', /a to z, before the @/],
  ['EMAIL_ADDRESS', 'FULL_STOP_AT_AN_END', /full stop/],
  ['EMAIL_ADDRESS', 'TOO_LONG_BEFORE_AT', /64/],
  ['EMAIL_ADDRESS', 'SHARED_MAILBOX', /personal/],
  ['FIRST_NAME', 'TOO_LONG', /100/],
  ['LAST_NAME', 'CHARACTERS', /character/],
  ['LAST_NAME', 'LOOKS_LIKE_A_LINK', /web address/],
  ['DATE_OF_BIRTH', 'NOT_A_REAL_DATE', /real date, with the day before the month/],
  ['DATE_OF_BIRTH', 'IN_THE_FUTURE', /in the past/],
  ['DATE_OF_BIRTH', 'TOO_LONG_AGO', /1900/],
  ['DATE_OF_BIRTH', 'TOO_YOUNG', /16 or over/],
  ['DATE_OF_BIRTH_MONTH', 'MISSING', /include a month/],
  ['DATE_OF_BIRTH_YEAR', 'MISSING', /include a year/],
  ['DATE_OF_BIRTH_YEAR', 'YEAR_DIGITS', /4 numbers/],
  ['NATIONAL_INSURANCE_NUMBER', 'MALFORMED', /2 letters, 6 numbers/],
  ['NATIONAL_INSURANCE_NUMBER', 'TOO_LONG', /9 letters and numbers/],
  ['NATIONAL_INSURANCE_NUMBER', 'ADMINISTRATIVE', /continue without/],
  [
    'NATIONAL_INSURANCE_NUMBER',
    'TEMPORARY_REFERENCE',
    /neither a National Insurance number nor a teacher reference/,
  ],
  ['NATIONAL_INSURANCE_NUMBER', 'LETTERS_FOR_DIGITS', /letter O in place of a zero/],
  ['TRN', 'MALFORMED', /one teacher reference number, with 7 numbers/],
  ['HAS_QTS', 'MISSING', /^Select yes/],
  ['TRAINING_PROVIDER', 'TOO_LONG', /200/],
] satisfies [AnswerField, AnswerProblemReason, RegExp][])(
  '%s that is %s is told so: %s',
  (field, reason, advice) => {
    expect(sentenceFor({ field, reason })).toMatch(advice)
  },
)

test('the tries that are left are said from the third wrong passcode on', () => {
  const say = (attemptsLeft: number) => passcodeSentence('INCORRECT', attemptsLeft)
  expect(say(4)).not.toMatch(/\d/)
  expect(say(3)).not.toMatch(/\d/)
  expect(say(2)).toContain('You have 2 tries left')
  expect(say(1)).toContain('You have 1 try left')
  expect(say(0)).toContain('Ask for a new one')
})
