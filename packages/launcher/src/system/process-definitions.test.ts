import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { developmentSettings } from '../settings/development-settings.ts'
import { DEFAULT_PORTS, type ProcessName } from '../settings/ports.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { type SystemSettings, systemSettings } from '../settings/system-settings.ts'
import { ROOT } from '../workspaces/root.ts'
import { watchedProcesses } from './process-definitions.ts'

let folder: string
let settings: SystemSettings
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launcher-'))
  const secrets = await developmentSettings(folder)
  settings = systemSettings({
    env: {},
    secrets,
    ports: DEFAULT_PORTS,
    databaseUrl: 'postgres://user:word@host/db',
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
})

function environmentOf(name: ProcessName) {
  const definition = watchedProcesses(ROOT)
    .flat()
    .find((one) => one.name === name)
  return processEnvironment(definition?.settings ?? [], settings, {
    PATH: '/bin',
    AWS_SECRET_ACCESS_KEY: 'of the machine',
  })
}

const keptFrom: [ProcessName, string[]][] = [
  [
    'web',
    [
      'DATABASE_URL',
      'DIGEST_KEYS',
      'SEALING_KEYS',
      'OIDC_SEALING_KEYS',
      'OIDC_COOKIE_KEYS',
      'NOTIFY_API_KEY',
    ],
  ],
  ['oidc', ['DIGEST_KEYS', 'SEALING_KEYS', 'WEB_COOKIE_KEYS', 'NOTIFY_API_KEY', 'TEACHING_RECORD_API_KEY']],
  ['api', ['APP_KEY', 'NOTIFY_API_KEY', 'TEACHING_RECORD_API_KEY', 'OIDC_SEALING_KEYS', 'WEB_COOKIE_KEYS']],
  ['worker', ['APP_PUBLIC_KEYS', 'OIDC_SEALING_KEYS', 'WEB_COOKIE_KEYS', 'DEMO_CLIENT_SECRET']],
  [
    'sandbox',
    ['APP_KEY', 'DATABASE_URL', 'DIGEST_KEYS', 'SEALING_KEYS', 'OIDC_SEALING_KEYS', 'WEB_COOKIE_KEYS'],
  ],
]

test.each(keptFrom)('the %s process is not given what it has no use for', (name, secrets) => {
  const environment = environmentOf(name)
  for (const secret of [
    ...secrets,
    'AWS_SECRET_ACCESS_KEY',
    'WEB_APP_KEY',
    'OIDC_APP_KEY',
    'WORKER_APP_KEY',
  ]) {
    expect(environment).not.toHaveProperty(secret)
  }
  expect(environment.PATH).toBe('/bin')
})

test('web, oidc and worker each hold their own private key, and the API the public halves of all', () => {
  const [web, oidc, worker] = (['web', 'oidc', 'worker'] as const).map((name) =>
    JSON.parse(String(environmentOf(name).APP_KEY)),
  )
  const { keys } = JSON.parse(String(environmentOf('api').APP_PUBLIC_KEYS))
  expect([web.kid, oidc.kid, worker.kid]).toEqual(['web', 'oidc', 'worker'])
  expect(keys).toEqual([
    { kty: 'OKP', crv: 'Ed25519', x: web.x, kid: 'web', alg: 'EdDSA' },
    { kty: 'OKP', crv: 'Ed25519', x: oidc.x, kid: 'oidc', alg: 'EdDSA' },
    { kty: 'OKP', crv: 'Ed25519', x: worker.x, kid: 'worker', alg: 'EdDSA' },
  ])
})
