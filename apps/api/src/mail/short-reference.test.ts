import { expect, test } from 'vitest'
import { shortReference } from './short-reference.ts'

test('a reference can be read out', () => {
  expect(shortReference('7f3a91c2-0000-4000-8000-000000000000')).toBe('7F3A-91C2')
})
