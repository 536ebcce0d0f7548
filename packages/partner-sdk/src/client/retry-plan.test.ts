import { expect, test } from 'vitest'
import { pauseMs, retryAfterMs } from './retry-plan.ts'

test.each([
  [1, undefined, 0, 250],
  [1, undefined, 1, 500],
  [2, undefined, 1, 1_000],
  [4, undefined, 0, 2_000],
  [20, undefined, 1, 30_000],
  [1, 17_000, 0, 17_000], // what the API asks for, never less
  [1, 17_000, 1, 18_700],
  [4, 0, 1, 0],
])(
  'before the try after %i, with %s ms asked for and a chance of %i, it waits %i ms',
  (tries, asked, chance, ms) => {
    expect(pauseMs(tries, asked, chance)).toBe(ms)
  },
)

const NOW = Date.parse('2026-11-28T10:00:00Z')
test.each([
  [null, undefined],
  ['17', 17_000],
  ['0', 0],
  ['Sat, 28 Nov 2026 10:00:30 GMT', 30_000],
  ['Sat, 28 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['-1', undefined],
  ['1e9', undefined],
])('Retry-After of %s is %s ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms)
})
