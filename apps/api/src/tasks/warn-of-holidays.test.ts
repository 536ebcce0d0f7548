import { expect, test } from 'vitest'
import { LAST_KNOWN_HOLIDAY } from './domain/working-days.ts'
import { warnOfHolidays } from './warn-of-holidays.job.ts'

const DAY_MS = 24 * 60 * 60 * 1000

async function linesAt(daysBefore: number) {
  const lines: object[] = []
  const now = new Date(Date.parse(`${LAST_KNOWN_HOLIDAY}T12:00:00Z`) - daysBefore * DAY_MS)
  const logger = { error: (fields: object) => lines.push(fields) }
  await warnOfHolidays({ clock: { now: () => now }, logger: logger as never })
  return lines
}

test('operators are told from 90 days before the list of bank holidays ends, and after it', async () => {
  expect(await linesAt(90)).toEqual([])
  expect(await linesAt(89)).toEqual([{ daysLeft: 89, lastDate: LAST_KNOWN_HOLIDAY }])
  expect(await linesAt(-1)).toEqual([{ daysLeft: -1, lastDate: LAST_KNOWN_HOLIDAY }])
})
