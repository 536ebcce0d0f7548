import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBecome, onceWorkedOn, supportTaskStages, type TaskState, taskStates } from './task-stage.ts'

// Rows: from. Columns: to, in the order of taskStates. 1: may.
const TABLE: Record<TaskState, number[]> = {
  //                   NEW PROGRESS WAITING ESCALATED SECOND CLOSED
  NEW: [0, 1, 1, 1, 1, 1],
  IN_PROGRESS: [0, 0, 1, 1, 1, 1],
  WAITING_FOR_TEACHER: [0, 1, 0, 1, 1, 1],
  ESCALATED: [0, 1, 1, 0, 1, 1],
  AWAITING_SECOND: [0, 1, 0, 1, 0, 1],
  CLOSED: [0, 1, 0, 0, 0, 0],
}

const cases = taskStates.flatMap((from) =>
  taskStates.map((to, column) => ({ from, to, may: TABLE[from][column] === 1 })),
)
test.each(cases)('a task that is $from may become $to: $may', ({ from, to, may }) => {
  expect(mayBecome(from, to)).toBe(may)
})

test('a task on which staff work is not new, and is as far on as it was', () => {
  for (const stage of supportTaskStages) {
    const worked = onceWorkedOn(stage)
    expect(worked).not.toBe('NEW')
    expect(worked === stage || mayBecome(stage, worked)).toBe(true)
  }
})

test('however a task moves, it is never new again, and an end is in reach', () => {
  const wishes = fc.array(fc.constantFrom(...taskStates), { maxLength: 30 })
  fc.assert(
    fc.property(wishes, (wished) => {
      let state: TaskState = 'NEW'
      for (const to of wished) {
        if (!mayBecome(state, to)) continue
        state = to
        expect(state).not.toBe('NEW')
      }
      expect(state === 'CLOSED' || mayBecome(state, 'CLOSED')).toBe(true)
    }),
  )
  expect(supportTaskStages).not.toContain('CLOSED')
})
