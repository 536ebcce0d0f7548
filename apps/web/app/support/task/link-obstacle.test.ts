import { expect, test } from 'vitest'
import { obstacleTo } from './link-obstacle.ts'

const free = { isTheirs: false, heldById: null, isActive: true, isWithheld: false }

test.each([
  [{}, null],
  [{ isTheirs: true, isWithheld: true }, 'theirs'],
  [{ heldById: 'person-2', isActive: false }, 'held'],
  [{ isActive: false, isWithheld: true }, 'closed'],
  [{ isWithheld: true }, 'withheld'],
])('against linking a record that is %o stands: %s', (changes, obstacle) => {
  expect(obstacleTo({ ...free, ...changes })).toBe(obstacle)
})
