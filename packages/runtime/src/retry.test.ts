import { expect, test } from 'vitest'
import { withRetries } from './retry.ts'

function aCallFailing(times: number, error: unknown = new Error('passes')) {
  let made = 0
  return {
    made: () => made,
    async call() {
      made += 1
      if (made <= times) throw error
      return 'answer'
    },
  }
}

function options(over: { tries?: number; worthIt?: boolean; random?: number } = {}) {
  const pauses: number[] = []
  return {
    pauses,
    tries: over.tries ?? 3,
    pauseMs: 100,
    isWorthAnotherTry: () => over.worthIt ?? true,
    pause: async (ms: number) => pauses.push(ms),
    random: () => over.random ?? 0.5,
  }
}

test('a call that fails and then works gives its answer', async () => {
  const { call, made } = aCallFailing(2)
  expect(await withRetries(call, options())).toBe('answer')
  expect(made()).toBe(3)
})

test('the tries are counted, and the last error comes out', async () => {
  const error = new Error('for good')
  const { call, made } = aCallFailing(9, error)
  await expect(withRetries(call, options({ tries: 2 }))).rejects.toBe(error)
  expect(made()).toBe(2)
})

test('an error that does not pass is not tried again', async () => {
  const { call, made } = aCallFailing(1)
  await expect(withRetries(call, options({ worthIt: false }))).rejects.toThrow('passes')
  expect(made()).toBe(1)
})

test.each([
  [0, [0, 0]],
  [0.5, [50, 100]],
  [0.9, [90, 180]],
])('pauses grow and are drawn anew each time: %d', async (random, expected) => {
  const wishes = options({ random })
  await withRetries(aCallFailing(2).call, wishes)
  expect(wishes.pauses).toEqual(expected)
})
