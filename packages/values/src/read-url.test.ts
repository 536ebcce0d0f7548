import { expect, test } from 'vitest'
import { readUrl } from './read-url.ts'

test.each([
  ['https://prüfung.gov.uk/é', undefined, 'https://xn--prfung-4ya.gov.uk/%C3%A9'],
  ['/support/people?q=José', 'http://support.invalid', 'http://support.invalid/support/people?q=Jos%C3%A9'],
  ['http://0x7f.1', undefined, 'http://127.0.0.1/'],
  ['/support', undefined, undefined],
  ['http://a b/', undefined, undefined],
  ['', undefined, undefined],
])('%j with the base %s is %s', (text, base, url) => {
  expect(readUrl(text, base)?.href).toBe(url)
})

test('a text with a letter beyond ASCII is the same URL the twenty-thousandth time', () => {
  const answers = new Set(Array.from({ length: 20_000 }, () => readUrl('https://prüfung.gov.uk/')?.hostname))
  expect([...answers]).toEqual(['xn--prfung-4ya.gov.uk'])
})
