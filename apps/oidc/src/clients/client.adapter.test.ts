import { expect, test } from 'vitest'
import { aClient } from '../api/identity-api.fake.ts'
import { aMovableClock } from '../testing/movable-clock.fake.ts'
import { createClientAdapter } from './client.adapter.ts'

const UNHEARD = { isHeard: () => false, onChange: () => undefined }

test('while changes are not heard the API is asked about a client once in ten seconds, also when many ask at once', async () => {
  const clock = aMovableClock()
  let asked = 0
  const api = {
    async client() {
      asked += 1
      return aClient()
    },
  }
  const adapter = createClientAdapter(api, clock, UNHEARD)
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
  const adapter = createClientAdapter(api, aMovableClock(), UNHEARD)
  await expect(adapter.find('a')).rejects.toThrow('down')
  isUp = true
  expect(await adapter.find('a')).toMatchObject({ client_name: 'Register for an NPQ' })
})

test('while changes are heard a client is remembered until it changes, and five minutes at most', async () => {
  const clock = aMovableClock()
  const listeners: ((clientId?: string) => void)[] = []
  let isHeard = true
  let asked = 0
  const api = {
    async client() {
      asked += 1
      return aClient()
    },
  }
  const changes = {
    isHeard: () => isHeard,
    onChange: (hear: (id?: string) => void) => void listeners.push(hear),
  }
  const adapter = createClientAdapter(api, clock, changes)
  const tell = (clientId?: string) => {
    for (const hear of listeners) hear(clientId)
  }
  await adapter.find('a')
  clock.advance({ minutes: 4 })
  tell('b')
  await adapter.find('a')
  expect(asked).toBe(1)
  tell('a')
  await adapter.find('a')
  expect(asked).toBe(2)
  tell()
  await adapter.find('a')
  expect(asked).toBe(3)
  clock.advance({ minutes: 1 })
  isHeard = false
  await adapter.find('a')
  expect(asked).toBe(4)
  isHeard = true
  clock.advance({ minutes: 5 })
  await adapter.find('a')
  expect(asked).toBe(5)
})
