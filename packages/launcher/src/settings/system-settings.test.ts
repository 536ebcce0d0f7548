import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DevelopmentSettings, developmentSettings } from './development-settings.ts'
import type { Environment } from './environment.ts'
import { DEFAULT_PORTS, portsFrom } from './ports.ts'
import { systemSettings } from './system-settings.ts'

let folder: string
let secrets: DevelopmentSettings
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launcher-'))
  secrets = await developmentSettings(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const settingsWith = (env: Environment) =>
  systemSettings({ env, secrets, ports: portsFrom(env), databaseUrl: 'postgres://host/db' })

test('with nothing set the system talks to itself', () => {
  expect(settingsWith({})).toMatchObject({
    ORIGIN: 'http://localhost:3000',
    SANDBOX_URL: 'http://localhost:3003',
    API_URL: 'http://127.0.0.1:3002',
    OIDC_URL: 'http://127.0.0.1:3001',
    NOTIFY_BASE_URL: 'http://127.0.0.1:3003',
    NOTIFY_CALLBACK_URL: 'http://127.0.0.1:3002/notify/callbacks',
    TEACHING_RECORD_API_URL: 'http://127.0.0.1:3003',
    NOTIFY_API_KEY: secrets.NOTIFY_API_KEY,
    SANDBOX_NOTIFY_API_KEY: secrets.NOTIFY_API_KEY,
  })
})

test('another port moves every address that has it in it', () => {
  expect(settingsWith({ WEB_PORT: '4000', SANDBOX_PORT: '4003' })).toMatchObject({
    ORIGIN: 'http://localhost:4000',
    WEB_PORT: '4000',
    SANDBOX_URL: 'http://localhost:4003',
    NOTIFY_BASE_URL: 'http://127.0.0.1:4003',
  })
})

test('what you set wins', () => {
  expect(settingsWith({ ORIGIN: 'https://identity.example', DIGEST_KEYS: 'mine:abc' })).toMatchObject({
    ORIGIN: 'https://identity.example',
    DIGEST_KEYS: 'mine:abc',
  })
})

test('limits on guesses are weaker than in production only where no stranger comes', () => {
  expect(settingsWith({ ORIGIN: 'https://id.localhost' })).toHaveProperty(
    'MATCH_PEOPLE_A_DAY_PER_ADDRESS',
    '50',
  )
  const names = Object.keys(settingsWith({ ORIGIN: 'https://identity.example' }))
  expect(names.filter((name) => name.startsWith('MATCH_'))).toEqual([])
})

test('webhooks go to the sandbox where no stranger comes, and only to the internet elsewhere', () => {
  expect(settingsWith({ SANDBOX_PORT: '4003' })).toMatchObject({ WEBHOOK_HOSTS: 'localhost:4003' })
  expect(settingsWith({ ORIGIN: 'https://identity.example' })).not.toHaveProperty('WEBHOOK_HOSTS')
})

test('a key for the real Notify is not handed to the stand-in', () => {
  const settings = settingsWith({ NOTIFY_BASE_URL: 'https://notify.example', NOTIFY_API_KEY: 'real-key' })
  expect(settings.NOTIFY_API_KEY).toBe('real-key')
  expect(settings.SANDBOX_NOTIFY_API_KEY).toBe(secrets.NOTIFY_API_KEY)
})

test.each(['teapot', '0', '65536', '3000.5', '-1'])('%s is not a port', (text) => {
  expect(() => portsFrom({ API_PORT: text })).toThrow('API_PORT must be a port number')
})

test('ports are those of the design unless set', () => {
  expect(portsFrom({})).toEqual(DEFAULT_PORTS)
  expect(portsFrom({ WORKER_PORT: '5004' })).toEqual({ ...DEFAULT_PORTS, worker: 5004 })
})
