import { expect, test } from 'vitest'
import { CircuitOpen, createCircuitBreaker } from './circuit-breaker.ts'

class Trouble extends Error {}
class OurMistake extends Error {}

function aBreaker() {
  let nowMs = 0
  let calls = 0
  const breaker = createCircuitBreaker({
    clock: { now: () => new Date(nowMs) },
    isTrouble: (error) => error instanceof Trouble,
  })
  const make = (outcome: 'works' | Error) =>
    breaker
      .run(async () => {
        calls += 1
        if (outcome !== 'works') throw outcome
        return 'answer'
      })
      .catch((error: unknown) => error)
  return {
    breaker,
    make,
    async many(times: number, outcome: 'works' | Error) {
      for (let time = 0; time < times; time += 1) await make(outcome)
    },
    forward(ms: number) {
      nowMs += ms
    },
    calls: () => calls,
  }
}

test('nine failures among the last twenty calls are put up with, the tenth stops the calls', async () => {
  const { many, make, calls } = aBreaker()
  await many(10, 'works')
  await many(9, new Trouble())
  expect(await make('works')).toBe('answer')
  await many(10, new Trouble())
  const made = calls()
  expect(await make('works')).toBeInstanceOf(CircuitOpen)
  expect(calls()).toBe(made)
})

test('failures of long ago do not count', async () => {
  const { many, make } = aBreaker()
  await many(9, new Trouble())
  await many(20, 'works')
  await many(9, new Trouble())
  expect(await make('works')).toBe('answer')
})

test('our own mistakes do not stop the calls', async () => {
  const { many, make } = aBreaker()
  await many(40, new OurMistake())
  expect(await make('works')).toBe('answer')
})

test('after 30 seconds one call tries; when it works everything goes on', async () => {
  const { many, make, forward } = aBreaker()
  await many(10, new Trouble())
  forward(29_999)
  expect(await make('works')).toBeInstanceOf(CircuitOpen)
  forward(1)
  expect(await make('works')).toBe('answer')
  await many(9, new Trouble())
  expect(await make('works')).toBe('answer')
})

test('when the call that tries fails, there is another rest of 30 seconds', async () => {
  const { many, make, forward, calls } = aBreaker()
  await many(10, new Trouble())
  forward(30_000)
  await make(new Trouble())
  expect(calls()).toBe(11)
  forward(29_999)
  expect(await make('works')).toBeInstanceOf(CircuitOpen)
})

test('while one call tries, the others are not made', async () => {
  const { breaker, many, make, forward } = aBreaker()
  await many(10, new Trouble())
  forward(30_000)
  let answer = (_text: string) => {}
  const trying = breaker.run(() => new Promise<string>((resolve) => (answer = resolve)))
  expect(await make('works')).toBeInstanceOf(CircuitOpen)
  answer('back')
  expect(await trying).toBe('back')
  expect(await make('works')).toBe('answer')
})
