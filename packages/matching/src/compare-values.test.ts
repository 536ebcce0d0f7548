import { expect, test } from 'vitest'
import {
  comparableNationalInsuranceNumber,
  comparableTrn,
  compareDates,
  compareEmails,
  compareNationalInsuranceNumbers,
  compareTrns,
} from './compare-values.ts'

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
  ['AB123456', 'exact'],
  ['AB123546', 'close'],
  ['AC123456', 'close'],
  ['AB123457', 'neighbour'],
  ['AB123459', 'neighbour'],
  ['CE654321', 'different'],
  [null, 'absent'],
])('beside AB123456, %s is %s', (number, level) => {
  expect(compareNationalInsuranceNumbers('AB123456', number)).toBe(level)
})

test.each([
  [' ab 12 34 56 c ', 'AB123456'],
  ['AB123456', 'AB123456'],
  ['AB-12-34-56-D', 'AB123456'],
  ['11a11111', null],
  ['none', null],
  ['', null],
])('%j as a National Insurance number is %j', (text, number) => {
  expect(comparableNationalInsuranceNumber(text)).toBe(number)
})

test.each([
  ['RP 12/34567', '1234567'],
  ['1234567', '1234567'],
  ['123456', null],
])('%j as a TRN is %j', (text, number) => expect(comparableTrn(text)).toBe(number))

test('a TRN that is nearly right is said to be so', () =>
  expect(compareTrns('1234567', '1234568')).toBe('close'))

test.each([
  ['jo.bloggs@example.org', 'exact'],
  ['jo.bloggs@example.com', 'same-local-part'],
  ['sam@example.org', 'different'],
])('beside jo.bloggs@example.org, %s is %s', (address, level) => {
  expect(compareEmails('jo.bloggs@example.org', address)).toBe(level)
})
