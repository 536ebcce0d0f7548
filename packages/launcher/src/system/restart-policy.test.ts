import { expect, test } from 'vitest'
import { afterDeath } from './restart-policy.ts'

test('a process that had been ready starts again at once', () => {
  expect(afterDeath(0)).toEqual({ giveUp: false, pauseMs: 0 })
})

test('a process that dies early gets longer pauses, and no fifth chance', () => {
  const pauses = [1, 2, 3, 4].map((deaths) => afterDeath(deaths))
  expect(pauses).toEqual([250, 500, 1000, 2000].map((pauseMs) => ({ giveUp: false, pauseMs })))
  expect(afterDeath(5)).toEqual({ giveUp: true })
})
