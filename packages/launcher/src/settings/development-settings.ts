import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'

const FILE = 'development-settings.json'

/** Makes each secret of a development system, once. None of them is worth anything elsewhere. */
const makers = {
  WEB_APP_KEY: () => privateKey('web'),
  OIDC_APP_KEY: () => privateKey('oidc'),
  WORKER_APP_KEY: () => privateKey('worker'),
  DIGEST_KEYS: keyRing,
  SEALING_KEYS: keyRing,
  OIDC_SEALING_KEYS: keyRing,
  OIDC_COOKIE_KEYS: secret,
  WEB_COOKIE_KEYS: secret,
  NOTIFY_API_KEY: async () => `development-${randomUUID()}-${randomUUID()}`, // name, service id, secret: Notify's own form
  NOTIFY_CALLBACK_TOKEN: secret,
  TEACHING_RECORD_API_KEY: secret,
  DEMO_CLIENT_SECRET: secret,
  ACCOUNT_CLIENT_SECRET: secret,
  SUPPORT_CLIENT_SECRET: secret,
  API_CLIENT_SECRET: secret,
} satisfies Record<string, () => Promise<string>>

export type SecretName = keyof typeof makers
export type DevelopmentSettings = Readonly<Record<SecretName, string>>

/** The secrets kept in the data folder; those that are missing are made now. Sealed data can only be read with them, so they stay until a reset. */
export async function developmentSettings(dataDir: string): Promise<DevelopmentSettings> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, FILE)
  const kept = await readKept(file)
  const complete = await fillIn(kept)
  if (Object.keys(kept).length === Object.keys(complete).length) return complete
  await keep(file, complete)
  return fillIn(await readKept(file)) // another process may have been first: its secrets then
}

async function readKept(file: string): Promise<Partial<Record<string, string>>> {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {}
}

async function fillIn(kept: Partial<Record<string, string>>): Promise<DevelopmentSettings> {
  const made = Object.entries(makers).map(async ([name, make]) => [name, kept[name] ?? (await make())])
  return { ...kept, ...Object.fromEntries(await Promise.all(made)) }
}

async function keep(file: string, settings: DevelopmentSettings): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  if (existsSync(file)) return rename(draft, file)
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}

async function privateKey(kid: string): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' })
}

async function keyRing(): Promise<string> {
  return `dev1:${await secret()}`
}

async function secret(): Promise<string> {
  return randomBytes(32).toString('base64url')
}
