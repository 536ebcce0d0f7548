import { expect, test } from 'vitest'
import { askedOnce, forget, known, note, withinRequest } from './request-memory.ts'

function aCounter() {
  let asked = 0
  return { ask: async () => ++asked, times: () => asked }
}

test('what a request asked it does not ask again, also while the answer is on its way', async () => {
  const { ask, times } = aCounter()
  await withinRequest(async () => {
    expect(await Promise.all([askedOnce('q', ask), askedOnce('q', ask)])).toEqual([1, 1])
    expect(await askedOnce('q', ask)).toBe(1)
  })
  expect(times()).toBe(1)
})

test('another request, and work outside of requests, ask by themselves', async () => {
  const { ask } = aCounter()
  const both = [withinRequest(() => askedOnce('q', ask)), withinRequest(() => askedOnce('q', ask))]
  expect(await Promise.all(both)).toEqual([1, 2])
  expect([await askedOnce('q', ask), await askedOnce('q', ask)]).toEqual([3, 4])
  expect(known('q')).toBeUndefined()
})

test('a failure is not remembered', async () => {
  await withinRequest(async () => {
    await expect(askedOnce('q', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await askedOnce('q', async () => 'back')).toBe('back')
  })
})

test('after a write the next look is a look', async () => {
  const { ask } = aCounter()
  await withinRequest(async () => {
    await askedOnce('row one', ask)
    note('row two', Promise.resolve(2))
    forget('row ')
    expect(known('row two')).toBeUndefined()
    expect(await askedOnce('row one', ask)).toBe(2)
  })
})
