import { expect, test } from 'vitest'
import { comparableDate, compareDates } from './date.ts'

test.each([
  ['1987-03-07', 'exact'],
  ['1987-07-03', 'swapped'],
  ['1987-03-08', 'digit'],
  ['1987-03-70', 'digit'],
  ['1978-03-07', 'digit'],
  ['1988-03-07', 'digit'],
  ['1986-03-07', 'digit'],
  ['1967-03-07', 'decade'],
  ['1887-03-07', 'decade'],
  ['1987-04-08', 'different'],
  ['1966-03-07', 'different'],
  [null, 'absent'],
])('beside 1987-03-07, %s is %s', (date, level) => expect(compareDates('1987-03-07', date)).toBe(level))

test('New Year’s Eve of a decade and the one before are a year apart', () => {
  expect(compareDates('1989-12-31', '1990-12-31')).toBe('year')
})

test.each([
  '0001-01-01',
  '1753-01-01',
  '1899-12-30',
  '1900-01-01',
  '2100-01-01',
  '9999-12-31',
  '0000-00-00',
  '27/03/1987',
  '',
  null,
])('%s is no date of birth, and says nothing', (text) => {
  expect(comparableDate(text)).toBeNull()
})

test.each(['1900-01-02', '1970-01-01', '2010-11-22'])('%s is one', (date) =>
  expect(comparableDate(` ${date} `)).toBe(date),
)
