import { expect, test } from 'vitest'
import { addressDifference } from './address-difference.ts'

const registered = ['https://npq.example/callback']

test.each([
  ['http://npq.example/callback', ['scheme']],
  ['https://www.npq.example/callback', ['host']],
  ['https://npq.example:8443/callback', ['port']],
  ['https://npq.example/callback/', ['path']],
  ['https://npq.example/Callback', ['path']],
  ['https://npq.example/callback?from=npq', ['query']],
  ['https://npq.example/callback#top', ['fragment']],
  ['http://localhost:3000/callback', ['scheme', 'host', 'port']],
  ['https://NPQ.example/callback', ['spelling']],
  ['https://npq.example:443/callback', ['spelling']],
  ['/callback', ['spelling']],
])('%s differs from what is registered in %j', (sent, parts) => {
  expect(addressDifference(sent, registered)).toEqual(parts)
})

test('of several registered addresses the nearest is compared', () => {
  const two = ['https://other.example/somewhere', ...registered]
  expect(addressDifference('https://npq.example/callback/', two)).toEqual(['path'])
})

test('without a registered address there is nothing to compare', () => {
  expect(addressDifference('https://npq.example/callback', [])).toEqual([])
})
