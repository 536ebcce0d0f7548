import { expect, test } from 'vitest'
import { warningsThat } from './person-warning.ts'

test('a closed account is called closed, and neither locked nor disputed besides', () => {
  const hold = { BLOCKED: true, LINK_FROZEN: true, PROHIBITED: true }
  expect(warningsThat(hold)).toEqual(['PROHIBITED', 'BLOCKED', 'LINK_FROZEN'])
  expect(warningsThat({ ...hold, CLOSED: true })).toEqual(['PROHIBITED', 'CLOSED'])
})
