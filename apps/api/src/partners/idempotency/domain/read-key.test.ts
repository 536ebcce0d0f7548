import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKey } from './read-key.ts'

const UUID = '0197b9f2-7c1e-7b6a-9a55-3f1d5a1f0c01'
const key = (text: string) => ({ kind: 'KEY', key: text })

test.each([
  ['the argument alone', UUID, undefined, key(UUID)],
  ['the header alone', undefined, `"${UUID}"`, key(UUID)],
  ['both, the same', UUID, ` "${UUID}" `, key(UUID)],
  ['neither', null, undefined, { kind: 'MISSING' }],
  ['escaped quotes in the header', undefined, '"a \\"quoted\\" key \\\\ 1"', key('a "quoted" key \\ 1')],
])('%s', (_what, argument, header, read) => {
  expect(readKey(argument, header)).toEqual(read)
})

test.each([
  ['both, different', UUID, '"another key of ours"', 'differ'],
  ['a header without quotes', undefined, UUID, 'in double quotes'],
  ['a header with a parameter', undefined, `"${UUID}";a=1`, 'in double quotes'],
  ['15 characters', '123456789012345', undefined, '16 to 255'],
  ['256 characters', 'a'.repeat(256), undefined, '16 to 255'],
  ['letters beyond ASCII', 'é'.repeat(16), undefined, '16 to 255'],
  ['a line break', `${UUID}\n`, undefined, '16 to 255'],
  ['an empty argument, whatever the header', '', `"${UUID}"`, 'differ'],
])('%s is refused', (_what, argument, header, problem) => {
  expect(readKey(argument, header)).toEqual({ kind: 'MALFORMED', problem: expect.stringContaining(problem) })
})

test('a key in the header means what it means as an argument', () => {
  const keys = fc.string({ unit: 'grapheme-ascii', minLength: 16, maxLength: 255 })
  fc.assert(
    fc.property(keys, (text) => {
      const quoted = `"${text.replace(/["\\]/g, '\\$&')}"`
      expect(readKey(undefined, quoted)).toEqual(readKey(text, undefined))
    }),
  )
})
