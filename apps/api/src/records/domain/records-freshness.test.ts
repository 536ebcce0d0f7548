import { expect, test } from 'vitest'
import { recordsAreStale } from './records-freshness.ts'

const now = new Date('2026-11-22T10:00:00.000Z')

test.each([
  ['were never complete', null, true],
  ['were complete this instant', now, false],
  ['were complete five minutes ago', new Date('2026-11-22T09:55:00.000Z'), false],
  ['were complete a millisecond longer ago', new Date('2026-11-22T09:54:59.999Z'), true],
])('records that %s: out of date is %o', (_case, checkedAt, expected) => {
  expect(recordsAreStale({ checkedAt }, now)).toBe(expected)
})
