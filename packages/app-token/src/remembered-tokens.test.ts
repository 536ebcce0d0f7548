import { expect, test } from 'vitest'
import { rememberTokens } from './remembered-tokens.ts'

const times = { iat: 100, exp: 160 }
const at = (seconds: number) => new Date(seconds * 1000)

test.each([
  [99, undefined],
  [100, 'web'],
  [159, 'web'],
  [160, undefined],
])('at second %i of a token of the seconds 100 to 160', (seconds, said) => {
  const remembered = rememberTokens<string>()
  remembered.keep('token', 'web', times)
  expect(remembered.find('token', at(seconds))).toBe(said)
})

test('a thousand are remembered: the oldest goes first', () => {
  const remembered = rememberTokens<string>()
  for (let number = 0; number <= 1_000; number += 1) remembered.keep(`token ${number}`, 'web', times)
  expect(remembered.find('token 0', at(100))).toBeUndefined()
  expect(remembered.find('token 1', at(100))).toBe('web')
  expect(remembered.find('token 1000', at(100))).toBe('web')
})
