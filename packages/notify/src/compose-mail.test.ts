import { expect, test } from 'vitest'
import { composeMail, fillIn, sanitised } from './index.ts'

test('a value is put in as it is, even when it looks like a field or a replacement pattern', () => {
  expect(fillIn('((a)) ((b))', { a: '((b)) $&', b: 'two' })).toBe('((b)) $& two')
})

test('a field without a value is left standing', () => {
  expect(fillIn('((a)) ((constructor))', { a: 'one' })).toBe('one ((constructor))')
})

test.each([
  ['[click](https://evil.example)', '\\[click\\]\\(\\)'],
  ['Ada https://evil.example/a?b=c, www.evil.example', 'Ada , '],
  ['# Hello', '\\# Hello'],
  ['* Ada', '\\* Ada'],
  ['((passcode))', '\\(\\(passcode\\)\\)'],
  ['Zoë O’Brien-Smith', 'Zoë O’Brien\\-Smith'],
  ['李小龍', '李小龍'],
])('of %j Notify makes %j when it is told not to trust it', (typed, expected) => {
  expect(sanitised(typed)).toBe(expected)
})

test('only the fields that are named are changed, and the answer says which were', () => {
  const template = { subject: 'For ((a))', body: 'Dear ((a)),\n\n((b))' }
  expect(composeMail(template, { a: '# Ada', b: '# two', c: 'Grace' }, ['a', 'c'])).toEqual({
    subject: 'For \\# Ada',
    body: 'Dear \\# Ada,\n\n# two',
    sanitisedContent: { a: { unsanitised: '# Ada', sanitised: '\\# Ada' } },
  })
})
