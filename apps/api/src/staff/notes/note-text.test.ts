import { expect, test } from 'vitest'
import { readNote } from './note-text.ts'

test.each([
  {
    title: 'text',
    typed: ' Rang about her TRN.\r\nSent the form. ',
    read: { ok: true, text: 'Rang about her TRN.\nSent the form.' },
  },
  { title: 'nothing but spaces', typed: ' \r\n ', read: { ok: false, problem: 'EMPTY' } },
  { title: 'nothing that is seen', typed: '\u200b\u202e\0 \u200d', read: { ok: false, problem: 'EMPTY' } },
  { title: '4,000 characters', typed: '😀'.repeat(4000), read: { ok: true, text: '😀'.repeat(4000) } },
  { title: 'one more', typed: 'a'.repeat(4001), read: { ok: false, problem: 'TOO_LONG' } },
])('a note of $title', ({ typed, read }) => {
  expect(readNote(typed)).toEqual(read)
})
