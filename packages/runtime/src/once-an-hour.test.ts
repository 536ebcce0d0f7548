import { expect, test } from 'vitest'
import { onceAnHour } from './once-an-hour.ts'

test('the first is reported at once, the others once an hour, with their number', () => {
  const reported: number[] = []
  let minutes = 0
  const happened = onceAnHour(
    (count) => reported.push(count),
    () => minutes * 60_000,
  )
  happened()
  expect(reported).toEqual([1])
  for (minutes = 1; minutes < 60; minutes += 1) happened()
  expect(reported).toEqual([1])
  minutes = 60
  happened()
  expect(reported).toEqual([1, 60])
  minutes = 119
  happened()
  expect(reported).toEqual([1, 60])
})
