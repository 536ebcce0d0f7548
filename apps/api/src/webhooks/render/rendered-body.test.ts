import { expect, test } from 'vitest'
import { renderedBody } from './rendered-body.ts'

const delivery = {
  eventType: 'identity.blocked',
  identityId: '5f0c7d5e-0c3c-4bd1-9b8c-0f7a3a0f4f11',
  identityVersion: 7,
  about: {},
  occurredAt: new Date('2026-11-28T10:00:00Z'),
  client: { id: 'register-for-npq', serviceId: 'register-for-npq', scopes: ['openid', 'email'] },
}
const told = (changes: Partial<Parameters<typeof renderedBody>[0]>) =>
  JSON.parse(String(renderedBody({ ...delivery, ...changes })))

test('an event says whom it is about, how new that is, and when it happened', () => {
  expect(told({})).toEqual({
    identityId: delivery.identityId,
    version: 7,
    occurredAt: '2026-11-28T10:00:00.000Z',
    serviceClientId: 'register-for-npq',
  })
})

test('an identity that is no more has no version', () => {
  expect(told({ identityVersion: null })).not.toHaveProperty('version')
})

test('what only we need is not told', () => {
  const about = { clientId: 'register-for-npq', sid: 'a-session', reason: 'AGENT' }
  expect(told({ about })).toMatchObject({ sid: 'a-session', reason: 'AGENT' })
  expect(told({ about })).not.toHaveProperty('clientId')
})

test('an update names what changed of what the client may see', () => {
  const update = { eventType: 'identity.updated', about: { dataGroups: ['NAMES', 'EMAIL_ADDRESS', 'TRN'] } }
  expect(told(update)).toMatchObject({ changed: ['EMAIL_ADDRESS'] })
  expect(told(update)).not.toHaveProperty('dataGroups')
})

test('an update of which the client may see nothing any more is not told', () => {
  const update = { eventType: 'identity.updated', about: { dataGroups: ['TRN'] } }
  expect(renderedBody({ ...delivery, ...update })).toBeNull()
})

test('a ping is its challenge', () => {
  expect(told({ eventType: 'ping', identityId: null, about: { pingId: 'p', challenge: 'c' } })).toEqual({
    pingId: 'p',
    challenge: 'c',
  })
})
