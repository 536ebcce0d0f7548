import { expect, test } from 'vitest'
import { endOf, INVITATION_LIFE_MS, statusOf } from './invitation.ts'

const madeAt = new Date('2026-11-28T10:00:00Z')
const after = (ms: number) => new Date(madeAt.getTime() + ms)
const live = { end: null, openedAt: null, expiresAt: after(INVITATION_LIFE_MS) }

test.each([
  ['WAITING', live, 0, null],
  ['WAITING', live, INVITATION_LIFE_MS - 1, null],
  ['EXPIRED', live, INVITATION_LIFE_MS, 'EXPIRED'],
  ['OPENED', { ...live, openedAt: after(1) }, 2, null],
  ['EXPIRED', { ...live, openedAt: after(1) }, INVITATION_LIFE_MS, 'EXPIRED'],
  ['ACCEPTED', { ...live, openedAt: after(1), end: 'ACCEPTED' as const }, INVITATION_LIFE_MS, 'ACCEPTED'],
  ['CANCELLED', { ...live, end: 'CANCELLED' as const }, 1, 'CANCELLED'],
])('it is %s', (status, invitation, at, end) => {
  expect(statusOf(invitation, after(at))).toBe(status)
  expect(endOf(invitation, after(at))).toBe(end)
})
