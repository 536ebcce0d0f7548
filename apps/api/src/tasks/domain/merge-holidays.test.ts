import { expect, test } from 'vitest'
import bankHolidays from './bank-holidays.england.json' with { type: 'json' }
import { mergeHolidays } from './merge-holidays.ts'

const kept = {
  ...{ source: 'https://example.org/feed.json', division: 'england-and-wales', licence: 'OGL' },
  ...{ copiedFrom: 'a package', fetchedOn: '2026-01-01', lastDate: '2027-01-01' },
  days: {
    '2020-01-01': 'New Year’s Day',
    '2026-05-04': 'Early May bank holiday',
    '2027-01-01': 'New Year’s Day',
  },
}
const feedOf = (...events: [date: string, title: string, notes?: string][]) => ({
  'england-and-wales': {
    division: 'england-and-wales',
    events: events.map(([date, title, notes = '']) => ({ date, title, notes, bunting: true })),
  },
})

test('days of years that the feed has dropped stay, and from its first day on the feed is right', () => {
  const feed = feedOf(
    ['2026-05-08', 'Early May bank holiday'],
    ['2026-04-03', 'Good Friday'],
    ['2027-01-01', 'New Year’s Day'],
    ['2028-12-27', 'Boxing Day', 'Substitute day'],
  )
  expect(mergeHolidays(kept, feed, '2026-11-28')).toEqual({
    ...kept,
    ...{ copiedFrom: kept.source, fetchedOn: '2026-11-28', lastDate: '2028-12-27' },
    days: {
      '2020-01-01': 'New Year’s Day',
      '2026-04-03': 'Good Friday',
      '2026-05-08': 'Early May bank holiday',
      '2027-01-01': 'New Year’s Day',
      '2028-12-27': 'Boxing Day (substitute day)',
    },
  })
})

test.each([
  ['another division only', { scotland: feedOf(['2028-01-01', 'New Year’s Day'])['england-and-wales'] }],
  ['an earlier end', feedOf(['2026-05-04', 'Early May bank holiday'])],
  ['no day', feedOf()],
  ['a day that is none', feedOf(['2028-13-01', 'New Year’s Day'])],
  ['another answer', 'Service unavailable'],
])('a feed with %s changes nothing', (_, feed) => {
  expect(() => mergeHolidays(kept, feed, '2026-11-28')).toThrow()
})

test('what is kept reads as the feed writes it: to merge it into itself changes its source alone', () => {
  const events = Object.entries(bankHolidays.days).map(([date, named]): [string, string, string] => {
    const [, title = named, notes = ''] = /^(.*?)(?: \((.*)\))?$/.exec(named) ?? []
    return [date, title, notes]
  })
  const again = mergeHolidays(bankHolidays, feedOf(...events), bankHolidays.fetchedOn)
  expect(again).toEqual({ ...bankHolidays, copiedFrom: bankHolidays.source })
})
