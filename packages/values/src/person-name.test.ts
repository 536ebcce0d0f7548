import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePersonName } from './person-name.ts'

describe('a name is accepted as it is typed', () => {
  test.each([
    'A',
    'Ng',
    'Wulandari',
    "O'Brien",
    'O’Brien',
    'Dʼarcy',
    'Smith-Jones',
    'Smith – Jones',
    'Mary Jane',
    'J.R.R.',
    'St.John',
    'Dr Jo',
    'X Æ A-12',
    'Jennifer 8. Lee',
    'John Smith 3rd',
    'José',
    'ÖZTÜRK',
    'İbrahim',
    'Łukasz',
    'Groß',
    'Αλέξανδρος',
    'Наталья',
    '李小龍',
    'さくら',
    '김민수',
    'สมชาย',
    'محمد',
    'דוד',
    'प्रिया',
    'க்‍ஷ',
    'null',
    'Test',
    'True',
    "Robert'); DROP TABLE",
    '=SUM(A1)',
    '@SUM',
  ])('%s', (name) => expect(parsePersonName(name)).toEqual({ ok: true, value: name }))
})

describe('a name is tidied', () => {
  test.each([
    ['spaces and tabs around and between', '  Mary \t  Jane\u00a0', 'Mary Jane'],
    ['an accent typed as a separate mark', 'Jose\u0301', 'José'],
    ['marks of writing direction', '\u202eJo\u202c \u2066Bloggs\u2069', 'Jo Bloggs'],
    ['zero-width and soft-hyphen characters', '\ufeffJo\u200b Blo\u00adggs', 'Jo Bloggs'],
    ['a joiner with nothing to join', '\u200dJo\u200c', 'Jo'],
  ])('from %s', (_, typed, value) => expect(parsePersonName(typed)).toEqual({ ok: true, value }))
})

describe('a name is refused for its characters', () => {
  test.each([
    ['digits only', '123'],
    ['a phone number', 'Jo 07700 900123'],
    ['a zero byte', 'Jo\u0000'],
    ['a control character', 'Jo\u001bBloggs'],
    ['a new line inside', 'Jo\nBcc: sam'],
    ['half of a surrogate pair', 'Jo\ud800'],
    ['no character at all', 'Jo\ufffe'],
    ['a private-use character', 'Jo\ue000'],
    ['an emoji', 'Jo 😀'],
    ['a family emoji', '👨‍👩‍👧'],
    ['a flag', 'Jo 🇬🇧'],
    ['a heart', 'Jo ❤️'],
    ['angle brackets', '<b>Jo</b>'],
    ['a web address', 'https://evil.example'],
    ['a web address with www', 'Win at www.evil.example'],
    ['a bare domain', 'Visit evil.com'],
    ['a short link', 'Jo bit.me/abc'],
    ['a link in brackets', '[Jo](https://evil.example)'],
    ['an email address', 'jo@example'],
    ['a script address', 'javascript:alert(1)'],
    ['piled-up marks', `J${'\u0337'.repeat(20)}o`],
  ])('with %s', (_, typed) => expect(parsePersonName(typed)).toEqual({ ok: false, reason: 'characters' }))
})

test.each(['', '   ', '\u200b', '-', '--', "'", '.', '"!"'])('%j is a missing name', (typed) => {
  expect(parsePersonName(typed)).toEqual({ ok: false, reason: 'missing' })
})

test('a name has up to 100 characters, whatever they take to store', () => {
  expect(parsePersonName('é'.repeat(100)).ok).toBe(true)
  expect(parsePersonName('𠮷'.repeat(100)).ok).toBe(true)
  expect(parsePersonName('a'.repeat(101))).toEqual({ ok: false, reason: 'too-long' })
})

test('whatever is typed gets an answer, and an accepted name is accepted again unchanged', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'aÉ\u0301\u200c\u200d\u202e \t-क्') }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parsePersonName(text)
      if (!parsed.ok) return
      expect(parsePersonName(parsed.value)).toEqual(parsed)
      expect([...parsed.value].length).toBeLessThanOrEqual(100)
      expect(parsed.value).not.toMatch(/[<>\p{Cc}]/u)
    }),
    { numRuns: 500 },
  )
})
