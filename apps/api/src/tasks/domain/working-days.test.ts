import { londonDate } from '@identity/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import bankHolidays from './bank-holidays.england.json' with { type: 'json' }
import {
  addWorkingDays,
  areHolidaysRunningOut,
  dueAfterPause,
  dueDay,
  holidaysLastFor,
  isEstimated,
  isWorkingDay,
  LAST_KNOWN_HOLIDAY,
  workingDaysBetween,
} from './working-days.ts'

test.each([
  ['2026-04-02T10:00:00Z', '2026-04-13', 'over Good Friday and Easter Monday'],
  ['2026-08-28T10:00:00Z', '2026-09-07', 'over the summer bank holiday'],
  ['2026-12-24T10:00:00Z', '2027-01-05', 'over Christmas, its substitute day and New Year'],
  ['2026-05-30T10:00:00Z', '2026-06-05', 'on a Saturday it counts from Monday'],
  ['2026-06-30T22:59:59Z', '2026-07-07', 'a moment before midnight in London'],
  ['2026-06-30T23:30:00Z', '2026-07-08', 'half past midnight in London'],
  ['2026-11-27T23:59:59Z', '2026-12-04', 'late on a Friday it is the same day as early'],
  ['2020-05-07T10:00:00Z', '2020-05-15', 'over the bank holiday that was moved for VE Day'],
  ['2022-09-16T10:00:00Z', '2022-09-26', 'over the day of mourning, which no rule foresees'],
])('a task opened at %s is due on %s: %s', (openedAt, dueOn) => {
  expect(dueDay(new Date(openedAt))).toBe(dueOn)
})

test.each([
  ['the same day', '2026-11-23T09:00:00Z', '2026-11-23T17:00:00Z', '2026-12-01'],
  ['overnight', '2026-11-23T17:00:00Z', '2026-11-24T09:00:00Z', '2026-12-02'],
  ['over a weekend only', '2026-11-28T09:00:00Z', '2026-11-29T09:00:00Z', '2026-12-01'],
  ['for a week', '2026-11-23T09:00:00Z', '2026-11-30T09:00:00Z', '2026-12-08'],
])(
  'a teacher who is waited for %s moves the due day by whole working days',
  (_title, since, until, dueOn) => {
    expect(dueAfterPause('2026-12-01', new Date(since), new Date(until))).toBe(dueOn)
  },
)

describe('for any day', () => {
  const day = fc
    .date({ min: new Date('2012-01-01'), max: new Date('2028-11-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  test('the working day reached is one, and as many working days away as were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 15 }), (from, count) => {
        const reached = addWorkingDays(from, count)
        expect(isWorkingDay(reached)).toBe(true)
        expect(workingDaysBetween(from, reached)).toBe(count)
      }),
    )
  })

  test('a pause leaves as many working days as there were when it began', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 15 }),
        (from, spent, paused) => {
          const dueOn = addWorkingDays(from, 5)
          const since = addWorkingDays(from, spent)
          const until = addWorkingDays(since, paused)
          const moved = dueAfterPause(dueOn, noonOf(since), noonOf(until))
          expect(workingDaysBetween(until, moved)).toBe(workingDaysBetween(since, dueOn))
        },
      ),
    )
  })
  const noonOf = (date: string) => new Date(`${date}T12:00:00Z`)
})

describe('the list of bank holidays', () => {
  test('is England’s, in order, and says where and when it was fetched', () => {
    const days = Object.keys(bankHolidays.days)
    expect(bankHolidays).toMatchObject({
      source: 'https://www.gov.uk/bank-holidays.json',
      division: 'england-and-wales',
      lastDate: days.at(-1),
    })
    expect(bankHolidays.fetchedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(days).toEqual([...days].sort())
    expect(days).toEqual(
      expect.arrayContaining([
        '2022-06-03',
        '2022-09-19',
        '2023-05-08',
        '2026-12-28',
        '2027-12-28',
        '2028-01-03',
      ]),
    )
  })

  test('has eight days a year or more, without a gap', () => {
    const years = Object.keys(bankHolidays.days).map((day) => Number(day.slice(0, 4)))
    for (let year = 2012; year <= 2028; year += 1)
      expect([year, years.filter((one) => one === year).length >= 8]).toEqual([year, true])
  })

  test('reaches a year ahead of today: fetch a new one when this fails', () => {
    expect(areHolidaysRunningOut(londonDate(new Date()))).toBe(false)
  })

  test('is estimated beyond its end', () => {
    expect(isEstimated(LAST_KNOWN_HOLIDAY)).toBe(false)
    expect(isEstimated('2028-12-27')).toBe(true)
    expect(isWorkingDay('2029-01-01')).toBe(true)
  })

  test('runs out when less than 365 days are left', () => {
    expect(holidaysLastFor('2027-12-27')).toBe(365)
    expect(areHolidaysRunningOut('2027-12-27')).toBe(false)
    expect(areHolidaysRunningOut('2027-12-28')).toBe(true)
  })
})
