import { expect, test } from 'vitest'
import { resolveBrand } from './brand.ts'

test.each([
  ['https://identity.education.gov.uk', 'on'],
  ['https://IDENTITY.EDUCATION.GOV.UK:8443', 'on'],
  ['https://gov.uk', 'on'],
  ['http://localhost:3000', 'off'],
  ['https://identity.example', 'off'],
  ['https://notgov.uk', 'off'],
  ['https://gov.uk.example.com', 'off'],
] as const)('at %s the brand is %s', (origin, brand) => {
  expect(resolveBrand(origin)).toBe(brand)
})

test('a setting wins over the origin', () => {
  expect(resolveBrand('https://identity.education.gov.uk', 'off')).toBe('off')
  expect(resolveBrand('http://localhost:3000', 'on')).toBe('on')
})
