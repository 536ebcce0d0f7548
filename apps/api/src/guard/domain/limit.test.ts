import { expect, test } from 'vitest'
import { freeAt, type Limit, usesLeft } from './limit.ts'

const at = (ms: number) => new Date(ms)
const limits: Limit[] = [
  { max: 1, windowMs: 30 },
  { max: 2, windowMs: 100 },
]

test('what nobody has used is free now', () => {
  expect(freeAt([], limits, at(7))).toEqual(at(7))
})

test('of several limits the one that holds longest decides', () => {
  expect(freeAt([at(0)], limits, at(1))).toEqual(at(30))
  expect(freeAt([at(0), at(40)], limits, at(41))).toEqual(at(100))
  expect(freeAt([at(0), at(90)], limits, at(91))).toEqual(at(120))
})

test('the order in which uses were written does not matter', () => {
  expect(freeAt([at(40), at(0)], limits, at(41))).toEqual(at(100))
})

test('what is left is what the strictest limit leaves', () => {
  expect(usesLeft([], limits, at(0))).toBe(1)
  expect(usesLeft([at(0)], limits, at(29))).toBe(0)
  expect(usesLeft([at(0)], limits, at(30))).toBe(1)
  expect(usesLeft([at(0), at(1)], limits, at(60))).toBe(0)
})
