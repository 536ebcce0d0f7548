import { expect, test } from 'vitest'
import { decideFollow, type FollowDecision, type Survivor } from './decide-follow.ts'

test.each<[string, boolean, Survivor, FollowDecision]>([
  ['that is active', true, 'none', 'stay'],
  ['that is active, whatever it says of a merge', true, 'free', 'stay'],
  ['merged into one that nobody holds', false, 'free', 'move'],
  ['merged into one that another identity holds', false, 'taken', 'possible-duplicate'],
  ['merged into one that we have not heard of yet', false, 'unknown', 'wait'],
  ['closed and merged into none', false, 'none', 'closed'],
])('the link to a record %s: active %o, %s leads to %s', (_case, isActive, survivor, decision) => {
  expect(decideFollow({ isActive }, survivor)).toBe(decision)
})
