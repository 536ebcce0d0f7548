import { randomBytes } from 'node:crypto'
import { forEachTemplateSetting } from '@identity/notify'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fixedPasscodeOf, readServerConfig, readWorkerConfig } from './config.ts'

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
const server = {
  DATABASE_URL: worker.DATABASE_URL,
  DIGEST_KEYS: ring,
  SEALING_KEYS: ring,
  ORIGIN: worker.ORIGIN,
  OIDC_URL: worker.OIDC_URL,
  APP_PUBLIC_KEYS: JSON.stringify({ keys: [] }),
  API_CLIENT_SECRET: 'a-secret-of-the-api-of-32-letters',
}
const fixed = { CONFORMANCE_EMAIL: 'conformance@example.test', CONFORMANCE_PASSCODE: '482915' }

describe.each<[string, (env: Record<string, string>) => Parameters<typeof fixedPasscodeOf>[0]]>([
  ['worker', (env) => readWorkerConfig({ ...worker, ...env })],
  ['api', (env) => readServerConfig({ ...server, ...env })],
])('the %s', (_name, read) => {
  test('may have one address with a fixed passcode in development', () => {
    const config = read({ ...fixed, NODE_ENV: 'development' })
    expect(fixedPasscodeOf(config)).toEqual({ emailAddress: 'conformance@example.test', digits: '482915' })
    expect(fixedPasscodeOf(read({ NODE_ENV: 'production' }))).toBeUndefined()
  })

  test.each([
    ['both', fixed],
    ['the address', { CONFORMANCE_EMAIL: fixed.CONFORMANCE_EMAIL }],
    ['the passcode', { CONFORMANCE_PASSCODE: fixed.CONFORMANCE_PASSCODE }],
  ])('does not start in production when it is given %s', (_title, settings) => {
    expect(() => read({ ...settings, NODE_ENV: 'production' })).toThrow(
      'refused unless NODE_ENV is development',
    )
  })

  test('does not start with it where strangers come, development or not', () => {
    const settings = { ...fixed, NODE_ENV: 'development', ORIGIN: 'https://identity.example' }
    expect(() => read(settings)).toThrow('refused unless NODE_ENV is development and ORIGIN is this computer')
  })

  test('calls no machine beside ours where strangers come', () => {
    const settings = { WEBHOOK_HOSTS: ' localhost:3003, 127.0.0.1:9000,' }
    expect(read(settings)).toMatchObject({ WEBHOOK_HOSTS: new Set(['localhost:3003', '127.0.0.1:9000']) })
    expect(() => read({ ...settings, ORIGIN: 'https://identity.example' })).toThrow(
      'WEBHOOK_HOSTS is refused unless ORIGIN is this computer',
    )
    expect(read({ ORIGIN: 'https://identity.example' })).toMatchObject({ WEBHOOK_HOSTS: new Set() })
  })

  test('never repeats an address of a database that cannot be read', () => {
    const reading = () => read({ DATABASE_URL: 'postgres://user:s3cret/word@host/db' })
    expect(reading).toThrow('DATABASE_URL is not valid: it is an address such as')
    expect(reading).not.toThrow('s3cret')
  })

  test.each([
    'MATCH_PEOPLE_A_DAY_PER_ADDRESS',
    'MATCH_FAILURES_A_DAY_PER_PERSON',
    'MATCH_FAILURES_A_DAY_PER_NUMBER',
  ])('takes a weaker %s only where no stranger comes', (name) => {
    const weak = { [name]: '1000', ORIGIN: 'https://identity.example' }
    expect(() => read(weak)).toThrow(new RegExp(`${name} is at most \\d+ unless ORIGIN is this computer`))
    expect(read({ ...weak, ORIGIN: 'http://localhost:3000' })).toHaveProperty(name, 1000)
    expect(read({ ...weak, [name]: '1' })).toHaveProperty(name, 1)
  })

  test('takes it for production when it is not told where it runs', () => {
    expect(() => read(fixed)).toThrow('refused unless')
  })

  test('takes the address without the passcode for a mistake', () => {
    const alone = { CONFORMANCE_EMAIL: fixed.CONFORMANCE_EMAIL }
    expect(() => read({ ...alone, NODE_ENV: 'development' })).toThrow('go together')
  })
})

describe('J7: a secret that was not set opens nothing', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test.each(['false', 'true', 'null', 'undefined', '0', 'change-me'])(
    'the word "%s" in the place of one stops the start',
    (word) => {
      vi.stubEnv('NOTIFY_CALLBACK_TOKEN', word)
      expect(() => readServerConfig()).toThrow(/NOTIFY_CALLBACK_TOKEN is not valid/)
    },
  )
})
