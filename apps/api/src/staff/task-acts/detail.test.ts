import { expect, test } from 'vitest'
import { LONGEST_DETAIL, readDetail } from './detail.ts'

test.each([
  { typed: ' Rang.\r\nTwice. ', isNeeded: true, read: { ok: true, detail: 'Rang.\nTwice.' } },
  { typed: null, isNeeded: false, read: { ok: true, detail: null } },
  { typed: ' \n ', isNeeded: false, read: { ok: true, detail: null } },
  { typed: ' \n ', isNeeded: true, read: { ok: false, problem: 'MISSING' } },
  { typed: undefined, isNeeded: true, read: { ok: false, problem: 'MISSING' } },
  {
    typed: '😀'.repeat(LONGEST_DETAIL),
    isNeeded: true,
    read: { ok: true, detail: '😀'.repeat(LONGEST_DETAIL) },
  },
  { typed: 'a'.repeat(LONGEST_DETAIL + 1), isNeeded: false, read: { ok: false, problem: 'TOO_LONG' } },
])('a detail that was typed as $typed, needed: $isNeeded', ({ typed, isNeeded, read }) => {
  expect(readDetail(typed, { isNeeded })).toEqual(read)
})
