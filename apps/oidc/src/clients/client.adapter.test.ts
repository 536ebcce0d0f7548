import { expect, test } from 'vitest'
import { aClient } from '../api/identity-api.fake.ts'
import { aMovableClock } from '../testing/movable-clock.fake.ts'
import { createClientAdapter } from './client.adapter.ts'

test('the API is asked about a client once in ten seconds, also when many ask at once', async () => {
  const clock = aMovableClock()
  let asked = 0
  const api = {
    async client() {
      asked += 1
      return aClient()
    },
  }
  const adapter = createClientAdapter(api, clock)
  await Promise.all([adapter.find('a'), adapter.find('a'), adapter.find('a')])
  expect(asked).toBe(1)
  clock.advance({ minutes: 9 / 60 })
  await adapter.find('a')
  expect(asked).toBe(1)
  clock.advance({ minutes: 2 / 60 })
  await adapter.find('a')
  expect(asked).toBe(2)
})

test('an outage is not remembered', async () => {
  let isUp = false
  const api = {
    async client() {
      if (!isUp) throw new Error('down')
      return aClient()
    },
  }
  const adapter = createClientAdapter(api, aMovableClock())
  await expect(adapter.find('a')).rejects.toThrow('down')
  isUp = true
  expect(await adapter.find('a')).toMatchObject({ client_name: 'Register for an NPQ' })
})
