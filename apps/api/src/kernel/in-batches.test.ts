import { expect, test } from 'vitest'
import { inBatches } from './in-batches.ts'

function aTableOf(rows: number) {
  const asked: number[] = []
  return {
    asked,
    async remove(atMost: number) {
      asked.push(atMost)
      const count = Math.min(rows, atMost)
      rows -= count
      return count
    },
  }
}

test.each([
  [0, [10], 0],
  [9, [10], 9],
  [10, [10, 10], 10],
  [25, [10, 10, 10], 25],
  [99, [10, 10, 10], 30],
])(
  'of %i rows, in batches of ten and three at most, it asks %j and removes %i',
  async (rows, asked, removed) => {
    const table = aTableOf(rows)
    expect(await inBatches(table.remove, { rows: 10, batches: 3 })).toBe(removed)
    expect(table.asked).toEqual(asked)
  },
)

test('no batch is begun after its worker was asked to stop, and what was removed stays removed', async () => {
  const stopping = new AbortController()
  const table = aTableOf(99)
  const remove = (atMost: number) => {
    if (table.asked.length === 1) stopping.abort(new Error('the worker stops'))
    return table.remove(atMost)
  }
  await expect(inBatches(remove, { rows: 10, stopping: stopping.signal })).rejects.toThrow('the worker stops')
  expect(table.asked).toEqual([10, 10])
})
