import { expect, test } from 'vitest'
import { createClientAdapter, toMetadata } from './client.adapter.ts'
import { aMovableClock } from './facade.fixture.ts'
import { aClient } from './identity-api.fake.ts'

test('a client’s own secret never reaches the engine', () => {
  const client = aClient()
  const metadata = toMetadata(client)
  expect(JSON.stringify(metadata)).not.toContain(client.secret)
  expect(metadata.client_secret).toHaveLength(43)
})

test('scopes and grants that only the API understands are left to the API', () => {
  const scopes = ['openid', 'user:read', 'trn']
  const metadata = toMetadata(aClient({ scopes, grantTypes: ['authorization_code', 'client_credentials'] }))
  expect(metadata).toMatchObject({
    scope: 'openid trn',
    grant_types: ['authorization_code'],
    response_types: ['code'],
  })
  expect(toMetadata(aClient({ grantTypes: ['client_credentials'] }))).toMatchObject({ response_types: [] })
})

test('a client without any scope of ours may ask for no more than who somebody is', () => {
  expect(toMetadata(aClient({ scopes: ['user:read'] })).scope).toBe('openid')
})

test('a way of authenticating that we do not offer is an error, not a guess', () => {
  expect(() => toMetadata(aClient({ tokenEndpointAuthMethod: 'none' }))).toThrow('none')
})

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
