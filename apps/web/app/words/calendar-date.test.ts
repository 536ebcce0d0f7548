import { expect, test } from 'vitest'
import { dateParts, formatDate } from './calendar-date.ts'

test('a date is shown as it is said, without leading zeros', () => {
  expect(formatDate('1987-03-07')).toBe('7 March 1987')
  expect(formatDate('2000-12-31')).toBe('31 December 2000')
})

test('a date goes back into its boxes as it was typed', () => {
  expect(dateParts('1987-03-07')).toEqual({ day: '7', month: '3', year: '1987' })
  expect(dateParts(null)).toEqual({ day: '', month: '', year: '' })
})
