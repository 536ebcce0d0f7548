import { parseKeyRing, readSettings } from '@identity/runtime'
import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const keyRing = z.string().transform(parseKeyRing)
const jwks = z
  .string()
  .transform(
    (text): JSONWebKeySet =>
      z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) }).parse(JSON.parse(text)),
  )

const everywhere = {
  DATABASE_URL: z.string(),
  LOG_LEVEL: z.string().default('info'),
}

const listening = { HOST: z.string().default('127.0.0.1') }

const secrets = { DIGEST_KEYS: keyRing, SEALING_KEYS: keyRing }

const server = z.object({
  ...everywhere,
  ...listening,
  ...secrets,
  API_PORT: port.default(3002),
  APP_PUBLIC_KEYS: jwks,
  NOTIFY_CALLBACK_TOKEN: z.string().min(32).optional(),
})

const worker = z.object({
  ...everywhere,
  ...listening,
  ...secrets,
  WORKER_PORT: port.default(3004),
  NOTIFY_BASE_URL: z.url(),
  NOTIFY_API_KEY: z.string(),
  NOTIFY_TEMPLATE_PASSCODE: z.string(),
  NOTIFY_TEMPLATE_OWNER_PASSCODE: z.string(),
  NOTIFY_TEMPLATE_EMAIL_CHANGED: z.string(),
  ORIGIN: z.url(),
  TEACHING_RECORD_API_URL: z.url(),
  TEACHING_RECORD_API_KEY: z.string(),
})

const seed = z.object({
  ...everywhere,
  ...secrets,
  SANDBOX_URL: z.url(),
  DEMO_CLIENT_SECRET: z.string().min(32),
})

const migrate = z.object(everywhere)

/** The only reader of environment variables. Each command asks for what it needs; `.env.example` says what each one is. */
export const readServerConfig = () => readSettings(server)
export const readWorkerConfig = () => readSettings(worker)
export const readSeedConfig = () => readSettings(seed)
export const readMigrateConfig = () => readSettings(migrate)
