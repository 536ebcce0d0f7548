import { expect, test } from 'vitest'
import { aClient } from '../api/identity-api.fake.ts'
import { toMetadata } from './client.metadata.ts'

test('a client’s own secret never reaches the engine', () => {
  const client = aClient()
  const metadata = toMetadata(client)
  expect(JSON.stringify(metadata)).not.toContain(client.secret)
  expect(metadata.client_secret).toHaveLength(43)
})

test('a client that proves itself without a secret has none, not even ours', () => {
  for (const tokenEndpointAuthMethod of ['private_key_jwt', 'none'] as const) {
    expect(toMetadata(aClient({ tokenEndpointAuthMethod }))).not.toHaveProperty('client_secret')
  }
})

test('scopes and grants that only the API understands are left to the API', () => {
  const scopes = ['openid', 'user:read', 'trn']
  const grantTypes = ['authorization_code', 'client_credentials', 'urn:example:later']
  expect(toMetadata(aClient({ scopes, grantTypes }))).toMatchObject({
    scope: 'openid trn',
    registered_scopes: scopes,
    grant_types: ['authorization_code', 'client_credentials'],
    response_types: ['code'],
  })
  expect(toMetadata(aClient({ grantTypes: ['client_credentials'] }))).toMatchObject({ response_types: [] })
})

test('a client without any scope of ours may ask for no more than who somebody is', () => {
  expect(toMetadata(aClient({ scopes: ['user:read'] })).scope).toBe('openid')
})

test('keys count only for a client that proves itself by them, and the set before the address', () => {
  const jwks = JSON.stringify({ keys: [] })
  const jwksUri = 'https://npq.example/jwks'
  expect(toMetadata(aClient({ jwks, jwksUri }))).not.toHaveProperty('jwks')
  const keyed = toMetadata(aClient({ tokenEndpointAuthMethod: 'private_key_jwt', jwks, jwksUri }))
  expect(keyed).toMatchObject({ jwks: { keys: [] } })
  expect(keyed).not.toHaveProperty('jwks_uri')
})
