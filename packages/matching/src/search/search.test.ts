import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spellingDistance } from '../spelling/spelling-distance.ts'
import { isNearWord, wordKeys } from './near-word.ts'
import { exactWords, readingsOf, wordsOfName } from './searchable-words.ts'
import { slipKeys } from './slip-keys.ts'

const zoe = { firstName: 'Zoë Anne', middleName: 'Mary-Jane', lastName: "O'Brien" }

/** As the database does it, and then by the rules of matching. */
const isFound = (typed: string, held: string) => {
  const keys = wordKeys(typed)
  const isCandidate =
    keys.words.includes(held) ||
    wordKeys(held).sound === keys.sound ||
    slipKeys(held).some((key) => keys.slips.includes(key))
  return isCandidate && isNearWord(typed, held)
}

test.each<[string, string, string]>([
  ['two letters swapped', 'smiht', 'smith'],
  ['two letters swapped in a short word', 'jhon', 'john'],
  ['the first two letters swapped', 'mary', 'amry'],
  ['a letter missing', 'smth', 'smith'],
  ['the first letter missing', 'mith', 'smith'],
  ['a letter too many', 'smiith', 'smith'],
  ['the key beside it', 'smitg', 'smith'],
  ['a doubled letter', 'phillips', 'philips'],
  ['two slips in a long word', 'featherstonhaugn', 'featherstonehaugh'],
  ['another spelling of the sound', 'hussein', 'hussain'],
  ['another spelling of a name', 'mohamed', 'muhammad'],
  ['a nickname', 'kate', 'katherine'],
  ['an irregular nickname', 'peggy', 'margaret'],
  ['the formal name of a nickname', 'robert', 'bob'],
])('%s: %s finds %s', (_slip, typed, held) => expect(isFound(typed, held)).toBe(true))

test.each<[string, string]>([
  ['dan', 'ian'],
  ['smith', 'jones'],
  ['ann', 'jan'],
  ['khan', 'chen'],
  ['sarah', 'susan'],
])('%s does not find %s', (typed, held) => expect(isFound(typed, held)).toBe(false))

test('every slip of the finger in a word of four letters and more shares a key with the word', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  const word = fc.array(letter, { minLength: 4, maxLength: 12 }).map((letters) => letters.join(''))
  const slips = fc.tuple(word, fc.nat(11), letter, fc.nat(3)).map(([held, at, other, kind]) => {
    const place = at % held.length
    const [before, after] = [held.slice(0, place), held.slice(place + 1)]
    if (kind === 0) return [held, before + after] as const
    if (kind === 1) return [held, before + other + held.slice(place)] as const
    if (kind === 2) return [held, before + other + after] as const
    return [held, before + after.slice(0, 1) + held.charAt(place) + after.slice(1)] as const
  })
  fc.assert(
    fc.property(slips, ([held, typed]) => {
      expect(spellingDistance(typed, held, 1)).toBeLessThanOrEqual(1)
      expect(slipKeys(held).some((key) => slipKeys(typed).includes(key))).toBe(true)
    }),
  )
})

test('keys fit PostgreSQL’s integer, whatever the word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      for (const key of slipKeys(word)) expect(key | 0).toBe(key)
    }),
  )
})

describe('a name is found by', () => {
  const words = wordsOfName(zoe)
  test.each(['zoe', 'anne', 'zoeanne', 'mary', 'jane', 'maryjane', 'obrien', 'z.', 'o.'])('%s', (word) =>
    expect(words).toContain(word),
  )
  test('each word once', () => expect(new Set(words).size).toBe(words.length))
})

test.each<[string, string[][]]>([
  ['Zoë O’Brien', [['zoe', 'obrien']]],
  ['o brien', [['o', 'brien'], ['obrien']]],
  ['ben smith', [['ben', 'smith'], ['bensmith']]],
  ['Mrs Sarah Smith-Jones', [['sarah', 'smith', 'jones']]],
  ['Smith, Sarah', [['smith', 'sarah']]],
  ['  ', []],
  ['27 3 1987', []],
  ['李伟', [['李伟']]],
])('%s is read as %j', (typed, readings) => expect(readingsOf(typed)).toEqual(readings))

test('a letter is an initial only beside a whole word', () => {
  expect(exactWords('j', ['smith'])).toEqual(['j', 'j.'])
  expect(exactWords('j', ['s'])).toEqual(['j'])
  expect(exactWords('smith', ['j'])).toEqual(['smith'])
  expect(exactWords('李', [])).toEqual(['李'])
})
