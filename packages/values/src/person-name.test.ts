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
    'St. John',
    'Dr.Smith',
    'J.Kim',
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
    '=HYPERLINK("A1")',
    '@SUM',
    'undefined',
    'NaN',
    'D`Arcy',
    'Ångström',
    'حسین‌پور',
    '王·小明',
    'Jo 😀',
    '👨‍👩‍👧',
    '👍🏽',
    '🇬🇧',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'Jo ❤️',
    '<b>Jo</b>',
    '{{7*7}}',
    '^hello',
    '[Jo](somewhere)',
    '7',
  ])('%s', (name) => expect(parsePersonName(name)).toEqual({ ok: true, value: name }))
})

describe('a name is tidied', () => {
  test.each([
    ['spaces and tabs around and between', '  Mary \t  Jane\u00a0', 'Mary Jane'],
    ['an accent typed as a separate mark', 'Jose\u0301', 'José'],
    ['marks of writing direction', '\u202eJo\u202c \u2066Bloggs\u2069', 'Jo Bloggs'],
    ['zero-width and soft-hyphen characters', '\ufeffJo\u200b Blo\u00adggs', 'Jo Bloggs'],
    ['a joiner with nothing to join', '\u200dJo\u200c', 'Jo'],
    ['a zero byte', 'Jo\u0000 Bloggs', 'Jo Bloggs'],
    ['control characters', 'Jo\u001b \u0090Bloggs\u007f', 'Jo Bloggs'],
    ['a code point that is no character', 'Jo\ufffe \u{1ffff}Bloggs', 'Jo Bloggs'],
    ['new lines, which part words', 'Mary\r\nJane\u2028Jo', 'Mary Jane Jo'],
    ['a flag’s letters without the flag', 'Jo\u{E0067}\u{E0062}', 'Jo'],
  ])('from %s', (_, typed, value) => expect(parsePersonName(typed)).toEqual({ ok: true, value }))
})

describe('a name is refused for its characters', () => {
  test.each([
    ['half of a surrogate pair', 'Jo\ud800'],
    ['the other half', '\udc00Jo'],
    ['a private-use character', 'Jo\ue000'],
    ['a character that nobody has defined yet', 'Jo\u0378'],
    ['piled-up marks', `J${'\u0337'.repeat(20)}o`],
  ])('with %s', (_, typed) => expect(parsePersonName(typed)).toEqual({ ok: false, reason: 'characters' }))
})

describe('a name is refused as a link, because it goes into our mail', () => {
  test.each([
    ['a web address', 'https://evil.example'],
    ['a web address with www', 'Win at www.evil.example'],
    ['a bare domain', 'Visit evil.com'],
    ['a short link', 'Jo bit.me/abc'],
    ['a bare domain of a country', 'paypal.co'],
    ['a full stop of another width', 'paypal．com'],
    ['signs that look like those of a link', 'https∶∕∕evil.example'],
    ['a link in brackets', '[Jo](https://evil.example)'],
    ['a link in a formula', '=HYPERLINK("http://evil.example")'],
    ['an email address', 'jo@example'],
    ['a script address', 'javascript:alert(1)'],
    ['a phone number', 'Jo 07700 900123'],
    ['a phone number alone', '07700 900 123'],
  ])('with %s', (_, typed) =>
    expect(parsePersonName(typed)).toEqual({ ok: false, reason: 'looks-like-a-link' }),
  )
})

test.each(['', '   ', '\u200b', '-', '--', "'", '.', '"!"', '((', '^', '$'])(
  '%j is a missing name',
  (typed) => {
    expect(parsePersonName(typed)).toEqual({ ok: false, reason: 'missing' })
  },
)

test('a name has up to 100 characters, whatever they take to store', () => {
  expect(parsePersonName('é'.repeat(100)).ok).toBe(true)
  expect(parsePersonName('𠮷'.repeat(100)).ok).toBe(true)
  expect(parsePersonName('😀'.repeat(100)).ok).toBe(true)
  for (const text of [
    'a'.repeat(101),
    '😀'.repeat(101),
    `J${'\u0337'.repeat(1_000)}o`,
    'Jo '.repeat(100_000),
  ]) {
    expect(parsePersonName(text)).toEqual({ ok: false, reason: 'too-long' })
  }
})

test('whatever is typed gets an answer, and an accepted name is accepted again unchanged', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(...'aÉ\u0301\u200c\u200d\u202e \t\n\0-क्<👍🏽❤\ufe0f🏴\u{E0067}\u{E007F}'),
    }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parsePersonName(text)
      if (!parsed.ok) return
      expect(parsePersonName(parsed.value)).toEqual(parsed)
      expect([...parsed.value].length).toBeLessThanOrEqual(100)
      expect(parsed.value).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
    }),
    { numRuns: 500 },
  )
})
