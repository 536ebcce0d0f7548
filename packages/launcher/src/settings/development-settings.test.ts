import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { developmentSettings } from './development-settings.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launcher-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = () => join(folder, 'development-settings.json')

test('secrets are made once, kept, and readable by their owner only', async () => {
  const first = await developmentSettings(folder)
  expect(await developmentSettings(folder)).toEqual(first)
  expect((await stat(file())).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['development-settings.json'])
})

test('two starts at once agree on the secrets', async () => {
  const [one, two] = await Promise.all([developmentSettings(folder), developmentSettings(folder)])
  expect(one).toEqual(two)
})

test('a secret that a newer version needs is added, and the others stay', async () => {
  const { DIGEST_KEYS, ...older } = await developmentSettings(folder)
  await writeFile(file(), JSON.stringify(older))
  const now = await developmentSettings(folder)
  expect(now).toMatchObject(older)
  expect(now.DIGEST_KEYS).not.toBe(DIGEST_KEYS)
  expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual(now)
})

test('the Notify key has the form that Notify gives out: a name, a service id and a secret', async () => {
  const { NOTIFY_API_KEY } = await developmentSettings(folder)
  expect(NOTIFY_API_KEY).toMatch(/^development-[0-9a-f-]{36}-[0-9a-f-]{36}$/)
})

test('a key ring holds one key of 256 bits', async () => {
  const { SEALING_KEYS } = await developmentSettings(folder)
  expect(Buffer.from(SEALING_KEYS.replace('dev1:', ''), 'base64url')).toHaveLength(32)
})
