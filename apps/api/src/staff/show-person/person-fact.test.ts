import { expect, test } from 'vitest'
import { maskFact, showFact } from './person-fact.ts'

test.each([
  { fact: 'DATE_OF_BIRTH', value: '1990-12-10', masked: null },
  { fact: 'RECORD_DATE_OF_BIRTH', value: '1990-12-10', masked: null },
  { fact: 'EMAIL_ADDRESS', value: 'ada.byron@hilltop.leeds.sch.uk', masked: 'a***@***.sch.uk' },
  { fact: 'RECORD_EMAIL_ADDRESS', value: 'ada@example.com', masked: 'a***@***.com' },
  { fact: 'TRN', value: '1234567', masked: '****567' },
] as const)('$fact is shown as $masked until it is revealed', ({ fact, value, masked }) => {
  expect(maskFact(fact, value)).toBe(masked)
  expect(showFact(fact, value, undefined)).toEqual({ fact, masked, value: null, revealedUntil: null })
})

test('a fact is revealed for five minutes, and one that is not there is not shown at all', () => {
  const at = new Date('2026-11-27T12:00:00Z')
  expect(showFact('TRN', '1234567', at)).toMatchObject({
    value: '1234567',
    revealedUntil: new Date('2026-11-27T12:05:00Z'),
  })
  expect(showFact('TRN', null, at)).toBeNull()
})
