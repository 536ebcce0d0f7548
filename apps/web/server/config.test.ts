import { expect, test } from 'vitest'
import { appKey } from '../testing/api.fake.ts'
import { readConfig } from './config.ts'

const settings = {
  ORIGIN: 'http://localhost:3000/',
  API_URL: 'http://localhost:3002',
  OIDC_URL: 'http://localhost:3001',
  APP_KEY: appKey,
  ACCOUNT_CLIENT_SECRET: 's'.repeat(32),
  SUPPORT_CLIENT_SECRET: 's'.repeat(32),
  WEB_COOKIE_KEYS: `${'n'.repeat(32)}, ${'o'.repeat(32)}`,
}

test('settings have sensible defaults, and addresses lose their last slash', () => {
  const config = readConfig(settings)
  expect(config).toMatchObject({ origin: 'http://localhost:3000', host: '127.0.0.1', port: 3000 })
  expect(config.cookieKeys).toEqual(['n'.repeat(32), 'o'.repeat(32)])
})

test.each([
  ['APP_KEY', appKey.replace('"kid":"web"', '"kid":"oidc"')],
  ['APP_KEY', 'not a key'],
  ['ACCOUNT_CLIENT_SECRET', 'too-short-a-secret'],
  ['SUPPORT_CLIENT_SECRET', 'too-short-a-secret'],
  ['WEB_COOKIE_KEYS', 'too-short'],
  ['ORIGIN', 'localhost'],
])('a wrong %s stops the app from starting, and is not repeated', (name, value) => {
  const start = () => readConfig({ ...settings, [name]: value })
  expect(start).toThrow(name)
  expect(start).not.toThrow(value)
})
