import { expect, test } from 'vitest'
import { createRememberedSecrets } from './remembered-secrets.ts'

const now = new Date('2026-11-28T12:00:00Z')
const forEver = { version: '1', goodUntil: null }

test('a secret that was right is right until its client changes', () => {
  const secrets = createRememberedSecrets({ atMost: 2 })
  expect(secrets.isAccepted('a', 'right', { version: '1', now })).toBe(false)
  secrets.remember('a', 'right', forEver)
  expect(secrets.isAccepted('a', 'right', { version: '1', now })).toBe(true)
  expect(secrets.isAccepted('a', 'wrong', { version: '1', now })).toBe(false)
  expect(secrets.isAccepted('b', 'right', { version: '1', now })).toBe(false)
  expect(secrets.isAccepted('a', 'right', { version: '2', now })).toBe(false)
})

test('it is right no longer than it is good for', () => {
  const secrets = createRememberedSecrets({ atMost: 2 })
  secrets.remember('a', 'right', { version: '1', goodUntil: new Date(now.getTime() + 1) })
  expect(secrets.isAccepted('a', 'right', { version: '1', now })).toBe(true)
  expect(secrets.isAccepted('a', 'right', { version: '1', now: new Date(now.getTime() + 1) })).toBe(false)
})

test('the oldest makes room', () => {
  const secrets = createRememberedSecrets({ atMost: 2 })
  for (const clientId of ['a', 'b', 'c']) secrets.remember(clientId, 'right', forEver)
  const known = ['a', 'b', 'c'].filter((id) => secrets.isAccepted(id, 'right', { version: '1', now }))
  expect(known).toEqual(['b', 'c'])
})
