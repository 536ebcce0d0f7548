import { describe, expect, test } from 'vitest'
import { isIdle, SESSION_IDLE_SECONDS, SESSION_KEPT_SECONDS, secondsToKeep } from './session-age.ts'

const usedAt = 1_800_000_000
const session = { exp: usedAt + SESSION_KEPT_SECONDS }

describe('a session stops counting an hour after its last use', () => {
  test.each([
    [0, false],
    [SESSION_IDLE_SECONDS, false],
    [SESSION_IDLE_SECONDS + 1, true],
  ])('%i seconds after', (seconds, idle) => {
    expect(isIdle(session, usedAt + seconds)).toBe(idle)
  })

  test('one that was never stored is not idle', () => {
    expect(isIdle({}, usedAt)).toBe(false)
  })
})

describe('how long a session is kept', () => {
  test.each([
    ['a use in time starts it afresh', SESSION_IDLE_SECONDS, SESSION_KEPT_SECONDS],
    ['a use too late does not', SESSION_IDLE_SECONDS + 60, SESSION_IDLE_SECONDS - 60],
    ['the engine takes whole seconds only', SESSION_IDLE_SECONDS + 60.5, SESSION_IDLE_SECONDS - 61],
    ['at its very end the engine still wants a positive number', SESSION_KEPT_SECONDS + 5, 1],
  ])('%s', (_title, seconds, kept) => {
    expect(secondsToKeep(session, usedAt + seconds)).toBe(kept)
  })
})
