import { expect, test } from 'vitest'
import { differencesOf, doesVerify } from './identity-check.ts'

const person = (lastName = 'Byron', dateOfBirth = '1990-12-10') => ({
  ...{ name: { firstName: 'Ada', middleName: null, lastName }, dateOfBirth },
})
const said = { ...person(), previousLastName: null as string | null }
const record = { names: [{ lastName: 'Byron' }], dateOfBirth: '1990-12-10' }

test.each([
  ['the person as they say', person(), said, null, []],
  ['a name in other letters', person('BYRÓN'), said, record, []],
  ['a name that they had before', person('King'), { ...said, previousLastName: 'King' }, null, []],
  ['a name on the record', person('King'), said, { ...record, names: [{ lastName: 'King' }] }, []],
  ['another name', person('King'), said, record, ['NAME']],
  [
    'another date than both',
    person('Byron', '1990-12-11'),
    said,
    record,
    ['DATE_OF_BIRTH', 'RECORD_DATE_OF_BIRTH'],
  ],
  [
    'another date than the record',
    person(),
    said,
    { ...record, dateOfBirth: '1980-01-01' },
    ['RECORD_DATE_OF_BIRTH'],
  ],
  ['a record without a date', person(), said, { ...record, dateOfBirth: null }, []],
])('a check that found %s', (_what, check, identity, onRecord, kinds) => {
  expect(differencesOf(check, identity, onRecord)).toEqual(kinds)
})

test.each([
  ['the same last name and date', person('BYRON'), true],
  ['another last name', person('King'), false],
  ['another date', person('Byron', '1990-12-11'), false],
])('%s: verifies the given name, %s', (_what, check, isVerified) => {
  expect(doesVerify(check, person())).toBe(isVerified)
})
