import { expect, test } from 'vitest'
import { serviceSessionReference } from './service-session.ts'

test.each([
  ['8f14e45fceea167a5a36dedd4bea2543', true],
  ['2::f5b5e0ad-0f4a/AB+c=', true],
  ['x'.repeat(100), true],
  ['x'.repeat(101), false],
  ['sam@example.com', false],
  ['sam%40example.com', false],
  ['two words', false],
  ['', false],
  [null, false],
])('whether %j may stand in an event: %s', (sent, may) => {
  expect(serviceSessionReference(sent)).toEqual(may ? { serviceSessionId: sent } : {})
})
