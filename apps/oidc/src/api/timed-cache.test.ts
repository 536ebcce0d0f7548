import { expect, test } from 'vitest'
import { aMovableClock } from '../testing/movable-clock.fake.ts'
import { createTimedCache } from './timed-cache.ts'

test('it forgets when the time is up', () => {
  const clock = aMovableClock()
  const cache = createTimedCache<number>({ forSeconds: () => 60, atMost: 10, clock })
  cache.set('a', 1)
  clock.advance({ minutes: 0.99 })
  expect(cache.get('a')).toBe(1)
  clock.advance({ minutes: 0.02 })
  expect(cache.get('a')).toBeUndefined()
})

test('the oldest makes room, however many strangers ask', () => {
  const cache = createTimedCache<number>({ forSeconds: () => 60, atMost: 2, clock: aMovableClock() })
  cache.set('a', 1)
  cache.set('b', 2)
  cache.set('a', 3)
  cache.set('c', 4)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([3, undefined, 4])
})
