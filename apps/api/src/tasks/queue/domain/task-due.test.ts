import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysThatAre, dueAgainst, taskDues } from './task-due.ts'

test.each([
  ['2026-11-26', 'LATE', 'the day before'],
  ['2026-11-27', 'TODAY', 'the day itself, a Friday'],
  ['2026-11-28', 'SOON', 'the weekend after'],
  ['2026-11-30', 'SOON', 'the next working day'],
  ['2026-12-01', 'LATER', 'the one after that'],
])('on Friday 27 November a task that is due on %s is %s: %s', (dueOn, due) => {
  expect(dueAgainst('2026-11-27', dueOn)).toBe(due)
})

test('a filter by due day lists exactly the tasks that say so', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, fc.constantFrom(...taskDues), (today, dueOn, due) => {
      const { after, until } = daysThatAre(due, today)
      const isListed = (!after || dueOn > after) && (!until || dueOn <= until)
      expect(isListed).toBe(dueAgainst(today, dueOn) === due)
    }),
  )
})
