import { expect, test } from 'vitest'
import { missingIn } from './act-form.ts'

test.each([
  ['nothing', {}, ['firstName', 'reason', 'evidence']],
  ['one name only', { firstName: 'Augusta' }, ['reason', 'evidence']],
  ['a reason of no list', { firstName: 'A', reason: 'WHIM', evidence: 'PASSPORT' }, ['reason']],
  ['all of it', { firstName: 'A', reason: 'DEED_POLL_OR_LEGAL', evidence: 'DEED_POLL' }, []],
])('of a name, %s leaves these to fill in', (_title, filled, missing) => {
  expect(missingIn('name', filled)).toEqual(missing)
})
