import { expect, test } from 'vitest'
import { readPreviousNames } from './previous-names.ts'

const read = (text: string, firstName = 'Mary Ann', middleName: string | null = null) =>
  readPreviousNames(text, { firstName, middleName, lastName: 'Lee' })?.map((name) => [
    name.firstName,
    name.lastName,
  ])

test('two words are a first and a last name', () => {
  expect(read('Jane Smith')).toEqual([['Jane', 'Smith']])
})

test('pairs are parted by upright lines, and empty ones are nothing', () => {
  expect(read('Jane Smith | Jane Marsh|')).toEqual([
    ['Jane', 'Smith'],
    ['Jane', 'Marsh'],
  ])
  expect(read('')).toEqual([])
})

test('the record’s own first name, with or without the middle name, shows where the last name begins', () => {
  expect(read('Mary Ann De Souza')).toEqual([['Mary Ann', 'De Souza']])
  expect(read('MARY Jane Smith Jones', 'Mary', 'Jane')).toEqual([['MARY Jane', 'Smith Jones']])
})

test('where nothing shows it, every reading is kept', () => {
  expect(read('Jo Anne Smith')).toEqual([
    ['Jo', 'Anne Smith'],
    ['Jo Anne', 'Smith'],
  ])
})

test('one word is half a name, unless the record holds a single name too', () => {
  expect(read('Smith')).toBeUndefined()
  expect(read('Devi', '')).toEqual([['', 'Devi']])
})
