import { expect, test } from 'vitest'
import { standingOf } from './endpoint-standing.ts'

const verifiedAt = new Date('2026-11-28T10:00:00Z')

test.each([
  { disabledReason: null, verifiedAt, standing: 'IN_USE' },
  { disabledReason: null, verifiedAt: null, standing: 'NOT_VERIFIED' },
  { disabledReason: 'BY_STAFF', verifiedAt, standing: 'OFF_BY_STAFF' },
  { disabledReason: 'GONE', verifiedAt, standing: 'OFF_GONE' },
  { disabledReason: 'FAILING', verifiedAt: null, standing: 'OFF_FAILING' },
] as const)('an endpoint that is off for $disabledReason, verified at $verifiedAt, is $standing', (one) => {
  expect(standingOf(one)).toBe(one.standing)
})
