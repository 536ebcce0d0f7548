import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('so many are at work at once, and each is done once', async () => {
  let atWork = 0
  let most = 0
  const done: number[] = []
  await sideBySide([1, 2, 3, 4, 5], 2, async (item) => {
    atWork += 1
    most = Math.max(most, atWork)
    await turn()
    atWork -= 1
    done.push(item)
  })
  expect(most).toBe(2)
  expect(done.sort()).toEqual([1, 2, 3, 4, 5])
})

test('after a failure nothing else begins', async () => {
  const begun: number[] = []
  const working = sideBySide([1, 2, 3], 1, async (item) => {
    begun.push(item)
    throw new Error('broken')
  })
  await expect(working).rejects.toThrow('broken')
  expect(begun).toEqual([1])
})
