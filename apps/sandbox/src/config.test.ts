import { forEachTemplateSetting } from '@identity/notify'
import { SettingsError } from '@identity/runtime'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const complete = {
  ORIGIN: 'http://localhost:3000/',
  SANDBOX_URL: 'http://localhost:3003',
  NOTIFY_API_KEY: 'sandbox-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0',
  ...forEachTemplateSetting('c1f1e9c5-2f5e-4b58-9d43-0d8f3a1f9d27'),
  TEACHING_RECORD_API_KEY: 'key',
  DEMO_CLIENT_SECRET: 'secret',
}

test('the needed settings are enough, and an address loses its last slash', () => {
  expect(readConfig(complete)).toMatchObject({
    origin: 'http://localhost:3000',
    port: 3003,
    notifyCallback: null,
  })
})

test.each([
  ['HOST', '0.0.0.0'],
  ['ORIGIN', 'https://identity.example'],
  ['SANDBOX_URL', 'https://sandbox.example'],
])('%s of %s, where strangers come, is refused', (name, value) => {
  expect(() => readConfig({ ...complete, [name]: value })).toThrow('the sandbox is for development only')
})

test('without settings every needed one is named', () => {
  const names = Object.keys(complete)
  const read = () => readConfig({})
  expect(read).toThrow(SettingsError)
  for (const name of names) expect(read).toThrow(name)
})

test('a callback address comes with its token', () => {
  const env = {
    ...complete,
    NOTIFY_CALLBACK_URL: 'http://localhost:3002/notify',
    NOTIFY_CALLBACK_TOKEN: 'token',
  }
  expect(readConfig(env).notifyCallback).toEqual({ url: 'http://localhost:3002/notify', token: 'token' })
})
