import { expect, test } from 'vitest'
import { createClientSecretCheck } from './client-secret.ts'
import { aMovableClock } from './facade.fixture.ts'

function aCheck() {
  const clock = aMovableClock()
  const api = {
    secrets: new Map([['npq', 'right']]),
    asked: 0,
    async isClientSecret(clientId: string, secret: string) {
      api.asked += 1
      return api.secrets.get(clientId) === secret
    },
  }
  return { api, clock, check: createClientSecretCheck(api, clock) }
}

test('a right secret is accepted for a minute on the API’s word', async () => {
  const { api, clock, check } = aCheck()
  expect(await check('npq', 'right')).toBe(true)
  api.secrets.set('npq', 'changed')
  clock.advance({ minutes: 59 / 60 })
  expect(await check('npq', 'right')).toBe(true)
  clock.advance({ minutes: 2 / 60 })
  expect(await check('npq', 'right')).toBe(false)
})

test('a wrong secret is never remembered: it may be right a moment later', async () => {
  const { api, check } = aCheck()
  expect(await check('npq', 'wrong')).toBe(false)
  expect(await check('npq', 'wrong')).toBe(false)
  api.secrets.set('npq', 'wrong')
  expect(await check('npq', 'wrong')).toBe(true)
})

test('one client’s secret does not open another, whatever the two spell together', async () => {
  const { api, check } = aCheck()
  expect(await check('npq', 'right')).toBe(true)
  api.secrets.clear()
  expect(await check('npqr', 'ight')).toBe(false)
  expect(await check('other', 'right')).toBe(false)
})

test('an absurdly long secret is refused without asking', async () => {
  const { api, check } = aCheck()
  expect(await check('npq', 'x'.repeat(513))).toBe(false)
  expect(api.asked).toBe(0)
})
