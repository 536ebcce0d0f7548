import { expect, test } from 'vitest'
import { judgeSearch } from './searches.ts'

test.each([
  { before: 0, isAllowed: true, isAlarming: false },
  { before: 149, isAllowed: true, isAlarming: false },
  { before: 150, isAllowed: true, isAlarming: true },
  { before: 599, isAllowed: true, isAlarming: true },
  { before: 600, isAllowed: false, isAlarming: true },
])(
  'after $before searches within the hour one more is allowed: $isAllowed, alarming: $isAlarming',
  ({ before, ...judged }) => {
    expect(judgeSearch(before)).toEqual({ searches: before + 1, ...judged })
  },
)
