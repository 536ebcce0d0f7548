import { describe, expect, test } from 'vitest'
import { isExactUri } from '../../services/domain/exact-uri.ts'
import { clientRegistration } from './client-registration.ts'
import { expiriesAtRotation } from './secret-rotation.ts'

const aClient = (changes: Record<string, unknown> = {}) => ({
  id: 'register-for-npq',
  service: { id: 'register-for-npq', name: 'Register for an NPQ', url: 'https://npq.example/' },
  redirectUris: ['https://npq.example/callback'],
  ...changes,
})
const aPublicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }

test('a few words are enough: PKCE, one grant and a secret in the header go without saying', () => {
  expect(clientRegistration.parse(aClient())).toMatchObject({
    grantTypes: ['authorization_code'],
    tokenEndpointAuthMethod: 'client_secret_basic',
    idTokenSignedResponseAlg: 'RS256',
    legacySwitches: [],
  })
})

test.each<[string, Record<string, unknown>]>([
  ['a setting that we do not know', { redirectUri: 'https://npq.example/callback' }],
  ['a scope that we do not have', { scopes: ['openid', 'everything'] }],
  ['the password grant', { grantTypes: ['password'] }],
  ['the implicit grant', { grantTypes: ['implicit'] }],
  ['a switch without an end', { legacySwitches: [{ name: 'STRING_BOOLEANS' }] }],
  ['people signed in, and nowhere to send them', { redirectUris: [] }],
  ['refreshing what it never had', { grantTypes: ['client_credentials', 'refresh_token'] }],
  [
    'acting on its own without credentials',
    { grantTypes: ['client_credentials'], tokenEndpointAuthMethod: 'none' },
  ],
  ['signing its requests with keys that nobody knows', { tokenEndpointAuthMethod: 'private_key_jwt' }],
  ['keys in two places', { jwks: { keys: [aPublicKey] }, jwksUri: 'https://npq.example/jwks' }],
  ['a private key', { jwks: { keys: [{ ...aPublicKey, d: 'secret' }] } }],
  ['a secret as a key', { jwks: { keys: [{ kty: 'oct', k: 'secret' }] } }],
])('%s is refused', (_title, changes) => {
  expect(clientRegistration.safeParse(aClient(changes)).success).toBe(false)
})

describe('RFC 9700 2.1: a registered address is one address', () => {
  test.each([
    'https://npq.example/callback',
    'https://npq.example/cb?a=b',
    'http://localhost:3003/npq',
    'https://npq.example',
  ])('%s is', (uri) => expect(isExactUri(uri)).toBe(true))
  test.each([
    'http://npq.example/callback',
    'https://*.npq.example/callback',
    'https://npq.example/callback#part',
    'https://user:password@npq.example/',
    'https://NPQ.example/callback',
    'https://npq.example:443/callback',
    'https://npq.example/a/../callback',
    'javascript:alert(1)',
    '/callback',
  ])('%s is not', (uri) => expect(isExactUri(uri)).toBe(false))
})

describe('when a client gets another secret', () => {
  const NOW = new Date('2026-11-22T10:00:00Z')
  const OVERLAP_MS = 1_000
  const at = (ms: number) => new Date(NOW.getTime() + ms)
  const aSecret = (id: string, createdAt: Date, expiresAt: Date | null = null) => ({
    id,
    createdAt,
    expiresAt,
  })

  test('the one before it is good for the overlap, and older ones are not', () => {
    const live = [aSecret('oldest', at(-3)), aSecret('newest', at(-1)), aSecret('older', at(-2))]
    expect(Object.fromEntries(expiriesAtRotation(live, NOW, OVERLAP_MS))).toEqual({
      newest: at(OVERLAP_MS),
      older: NOW,
      oldest: NOW,
    })
  })

  test('a secret that was to end sooner still does', () => {
    const live = [aSecret('short', at(-1), at(10))]
    expect(expiriesAtRotation(live, NOW, OVERLAP_MS).get('short')).toEqual(at(10))
  })
})
