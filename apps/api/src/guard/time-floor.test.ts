import { expect, test } from 'vitest'
import { withMinimumDuration } from './time-floor.ts'

/** A floor that a test lifts by itself. */
function aFloor() {
  let lift = () => {}
  const lifted = new Promise<void>((resolve) => {
    lift = resolve
  })
  const asked: number[] = []
  const pause = (ms: number) => {
    asked.push(ms)
    return lifted
  }
  return { floor: { floorMs: 250, pause }, asked, lift }
}

async function isSettled(work: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending')
  const first = await Promise.race([work.catch(() => 'failed'), Promise.resolve(pending)])
  return first !== pending
}

test('quick work is answered when the floor is over, and not before', async () => {
  const { floor, asked, lift } = aFloor()
  const answer = withMinimumDuration(floor, async () => 'found')
  await Promise.resolve()
  expect(await isSettled(answer)).toBe(false)
  expect(asked).toEqual([250])
  lift()
  expect(await answer).toBe('found')
})

test('work that fails takes as long', async () => {
  const { floor, lift } = aFloor()
  const answer = withMinimumDuration(floor, () => Promise.reject(new Error('down')))
  await Promise.resolve()
  expect(await isSettled(answer)).toBe(false)
  lift()
  await expect(answer).rejects.toThrow('down')
})

test('the floor runs beside the work: slow work is not made slower', async () => {
  const { floor, asked, lift } = aFloor()
  lift()
  const answer = await withMinimumDuration(floor, async () => {
    expect(asked, 'begun already').toEqual([250])
    return 'found'
  })
  expect(answer).toBe('found')
})

test('work that asks nothing of the records lifts the floor, and is answered at once', async () => {
  const { floor } = aFloor()
  const answer = await withMinimumDuration(floor, async (lift) => {
    lift()
    return 'nothing could be found'
  })
  expect(answer).toBe('nothing could be found')
})
