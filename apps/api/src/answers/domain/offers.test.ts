import { parsePersonName } from '@identity/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { answerName, answerPreferredName } from './name-answer.ts'
import { preferredNameSuggestions } from './preferred-name-suggestions.ts'

// Whatever a page offers, or shows as given before, is taken when it comes back.
const aName = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.stringMatching(/^[A-Z][a-z]{50,99}$/),
    fc.stringMatching(/^[0-9]{1,6}$/),
  )
  .filter((text) => parsePersonName(text).ok)
const someNames = fc.record({
  firstName: aName,
  middleName: fc.oneof(fc.constant(''), aName),
  lastName: aName,
  hasOneName: fc.boolean(),
})

function named(input: Parameters<typeof answerName>[1]): Answers {
  const judged = answerName({}, input)
  if (!judged.ok) throw new Error('a name that can be given was refused')
  return judged.value
}

test('every name that the preferred-name page offers is taken as it stands, however long it is', () => {
  fc.assert(
    fc.property(someNames, (names) => {
      const answers = named(names)
      for (const preferredName of preferredNameSuggestions(answers.name)) {
        const taken = { ok: true, value: { ...answers, preferredName } }
        expect(answerPreferredName(answers, { preferredName })).toEqual(taken)
      }
    }),
  )
})

test('a preferred name that was offered once is taken again after the name has changed', () => {
  fc.assert(
    fc.property(someNames, someNames, (before, after) => {
      const [preferredName = ''] = preferredNameSuggestions(named(before).name)
      const answers = { ...named(after), preferredName }
      expect(answerPreferredName(answers, { preferredName }).ok).toBe(true)
    }),
  )
})

test('a name that is shown as given before is taken again', () => {
  fc.assert(
    fc.property(someNames, (names) => {
      const { name } = named(names)
      if (!name) throw new Error('no name was kept')
      const again = { ...name, middleName: name.middleName ?? '', hasOneName: names.hasOneName }
      expect(named(again).name).toEqual(name)
    }),
  )
})

test('a name of more than 100 characters that no page offered is refused', () => {
  const answers = named({ firstName: 'Jo', middleName: '', lastName: 'Bloggs', hasOneName: false })
  expect(answerPreferredName(answers, { preferredName: 'a'.repeat(101) })).toEqual({
    ok: false,
    problems: [{ field: 'PREFERRED_NAME', reason: 'TOO_LONG' }],
  })
})
