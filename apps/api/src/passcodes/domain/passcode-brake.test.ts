import { describe, expect, test } from 'vitest'
import { type Brake, shouldBrake } from './passcode-brake.ts'

const noon = new Date('2026-11-22T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(noon.getTime() - minutes * 60_000)
const since = (minutes: number, isOn = true): Brake => ({ isOn, changedAt: minutesAgo(minutes) })
const tried = (wrong: number, tries: number) => ({ wrong, right: tries - wrong })

describe('the brake goes on', () => {
  test.each([
    ['at more than 2 wrong passcodes in 100', tried(5, 249), true],
    ['but not at exactly 2 in 100', tried(5, 250), false],
    ['but not before 200 were tried, whatever they were', tried(199, 199), false],
    ['from 200 on', tried(200, 200), true],
    ['but not when nothing was tried', tried(0, 0), false],
  ])('%s', (_, tally, isOn) => {
    expect(shouldBrake(null, tally, noon)).toBe(isOn)
    expect(shouldBrake(since(1, false), tally, noon)).toBe(isOn)
  })
})

describe('the brake stays on', () => {
  test.each([
    ['for an hour, however quiet it gets', since(59), tried(0, 1_000), true],
    ['no longer than an hour when at most 1 in 100 is wrong', since(60), tried(10, 1_000), false],
    [
      'after the hour while more than 1 in 100 is wrong, so that it does not flap',
      since(60),
      tried(11, 1_000),
      true,
    ],
    ['no longer than an hour when hardly anybody tries', since(60), tried(150, 199), false],
  ])('%s', (_, brake, tally, isOn) => expect(shouldBrake(brake, tally, noon)).toBe(isOn))
})
