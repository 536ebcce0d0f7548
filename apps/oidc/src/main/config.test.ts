import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { tellsEngineers } from './error-detail.ts'

const complete = {
  ORIGIN: 'http://localhost:3000',
  API_URL: 'http://localhost:3002',
  DATABASE_URL: 'postgres://localhost/identity',
  APP_KEY: JSON.stringify({ kty: 'OKP', crv: 'Ed25519', kid: 'oidc', d: 'x', x: 'y' }),
  APP_PUBLIC_KEYS: JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'worker', x: 'y' }] }),
  OIDC_SEALING_KEYS: `k1:${randomBytes(32).toString('base64url')}`,
  OIDC_COOKIE_KEYS: `${'n'.repeat(32)},${'o'.repeat(32)}`,
}

test('the settings that a laptop needs are enough', () => {
  expect(readConfig(complete)).toMatchObject({
    HOST: '127.0.0.1',
    OIDC_PORT: 3001,
    OIDC_COOKIE_KEYS: ['n'.repeat(32), 'o'.repeat(32)],
  })
})

test.each([
  ['ORIGIN', 'http://localhost:3000/'],
  ['ORIGIN', 'localhost'],
  ['APP_KEY', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', kid: 'web', d: 'x', x: 'y' })],
  ['APP_KEY', 'not json'],
  ['APP_PUBLIC_KEYS', '{"keys":"none"}'],
  ['OIDC_COOKIE_KEYS', 'short'],
  ['OIDC_SEALING_KEYS', 'k1:short'],
])('%s of %s is refused, by name and without repeating it', (name, value) => {
  const refusal = catchError(() => readConfig({ ...complete, [name]: value }))
  expect(refusal).toContain(name)
  if (value.length > 10) expect(refusal).not.toContain(value)
})

test('error pages tell engineers what is wrong on a computer of their own, unless they turn it off', () => {
  const tells = (changes: Record<string, string>) => tellsEngineers(readConfig({ ...complete, ...changes }))
  expect(tells({})).toBe(true)
  expect(tells({ OIDC_ERROR_DETAIL: 'off' })).toBe(false)
  expect(tells({ ORIGIN: 'https://identity.example' })).toBe(false)
})

test('where strangers come, no setting makes error pages tell', () => {
  const open = { ...complete, ORIGIN: 'https://identity.example', OIDC_ERROR_DETAIL: 'on' }
  expect(catchError(() => readConfig(open))).toContain('OIDC_ERROR_DETAIL is refused')
})

function catchError(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'nothing was thrown'
}
