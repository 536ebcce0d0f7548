import { randomBytes } from 'node:crypto'
import { forEachTemplateSetting } from '@identity/notify'
import { expect, test } from 'vitest'
import { fixedPasscodeOf, readWorkerConfig } from './config.ts'

const ring = `k1:${randomBytes(32).toString('base64url')}`
const worker = {
  DATABASE_URL: 'postgres://localhost/identity',
  DIGEST_KEYS: ring,
  SEALING_KEYS: ring,
  NOTIFY_BASE_URL: 'http://127.0.0.1:3003',
  NOTIFY_API_KEY: 'key',
  ...forEachTemplateSetting('a-template'),
  ORIGIN: 'http://localhost:3000',
  OIDC_URL: 'http://127.0.0.1:3001',
  APP_KEY: JSON.stringify({ kty: 'OKP', crv: 'Ed25519', kid: 'worker', x: 'x', d: 'd' }),
  TEACHING_RECORD_API_URL: 'http://127.0.0.1:3003',
  TEACHING_RECORD_API_KEY: 'key',
}
const fixed = { CONFORMANCE_EMAIL: 'conformance@example.test', CONFORMANCE_PASSCODE: '482915' }

test('a development worker may have one address with a fixed passcode', () => {
  const config = readWorkerConfig({ ...worker, ...fixed, NODE_ENV: 'development' })
  expect(fixedPasscodeOf(config)).toEqual({ emailAddress: 'conformance@example.test', digits: '482915' })
  expect(fixedPasscodeOf(readWorkerConfig({ ...worker, NODE_ENV: 'production' }))).toBeUndefined()
})

test.each([
  ['both', fixed],
  ['the address', { CONFORMANCE_EMAIL: fixed.CONFORMANCE_EMAIL }],
  ['the passcode', { CONFORMANCE_PASSCODE: fixed.CONFORMANCE_PASSCODE }],
])('in production a worker that is given %s does not start', (_title, settings) => {
  expect(() => readWorkerConfig({ ...worker, ...settings, NODE_ENV: 'production' })).toThrow(
    'refused unless NODE_ENV is development',
  )
})

test('a worker that is not told where it runs takes it for production', () => {
  expect(() => readWorkerConfig({ ...worker, ...fixed })).toThrow('refused unless')
})

test('the address without the passcode is a mistake', () => {
  expect(() =>
    readWorkerConfig({ ...worker, NODE_ENV: 'development', CONFORMANCE_EMAIL: fixed.CONFORMANCE_EMAIL }),
  ).toThrow('go together')
})
