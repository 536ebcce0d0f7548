import { parseDatabaseUrl, parseKeyRing, readSettings, UnusableSetting } from '@identity/runtime'
import { readUrl } from '@identity/values'
import type { JSONWebKeySet, JWK } from 'jose'
import { z } from 'zod'
import { refuseDetailForStrangers } from './error-detail.ts'

const MIN_COOKIE_KEY_CHARACTERS = 32 // shorter ones could be guessed from a cookie and its signature

const settings = z.object({
  /** Public origin, no trailing slash. The issuer is this and a slash: services compare it byte for byte. */
  ORIGIN: z.string().transform(parseOrigin),
  HOST: z.string().default('127.0.0.1'),
  OIDC_PORT: z.coerce.number().int().min(1).max(65_535).default(3001),
  API_URL: z.url(),
  DATABASE_URL: z.string().transform(parseDatabaseUrl),
  /** Our private key; the API knows its public half under the same `kid`. */
  APP_KEY: z.string().transform(parseAppKey),
  /** The public halves of our apps' keys: the worker calls us. */
  APP_PUBLIC_KEYS: z.string().transform(parseAppPublicKeys),
  /** Services inside our own network that may be told of sign-outs and asked for keys: `host:port,host:port`. */
  OIDC_OUTBOUND_HOSTS: z.string().default('').transform(parseHosts),
  OIDC_SEALING_KEYS: z.string().transform(parseKeyRing),
  /** The format in which artefacts are sealed. `jwe` until no copy of a build before `compact` runs: decision 84. */
  OIDC_ARTIFACT_SEAL: z.enum(['jwe', 'compact']).default('jwe'),
  /** Newest first: the first signs, every one verifies. */
  OIDC_COOKIE_KEYS: z.string().transform(parseCookieKeys),
  GOVUK_BRAND: z.enum(['on', 'off']).optional(),
  /** Do error pages and the log tell engineers what is wrong? Not set: where ORIGIN is this computer. */
  OIDC_ERROR_DETAIL: z.enum(['on', 'off']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Config = z.output<typeof settings>

/** The only reader of the environment in this app. */
export function readConfig(env?: Record<string, string | undefined>): Config {
  return readSettings(settings.superRefine(refuseDetailForStrangers), env)
}

/** The settings of `npm run keys`. */
export function readKeysConfig(env?: Record<string, string | undefined>) {
  return readSettings(settings.pick({ DATABASE_URL: true, OIDC_SEALING_KEYS: true }), env)
}

function parseOrigin(text: string): URL {
  const url = readUrl(text)
  if (url?.origin !== text) {
    throw new UnusableSetting('it is a scheme, a host and perhaps a port, such as http://localhost:3000')
  }
  return url
}

function parseAppKey(text: string): JWK {
  const key: JWK = JSON.parse(text)
  if (key.kid !== 'oidc' || typeof key.d !== 'string') {
    throw new UnusableSetting('it is a private JWK with the kid oidc')
  }
  return key
}

function parseCookieKeys(text: string): string[] {
  const keys = text.split(',').map((key) => key.trim())
  if (keys.some((key) => key.length < MIN_COOKIE_KEY_CHARACTERS)) {
    throw new UnusableSetting(`each key has at least ${MIN_COOKIE_KEY_CHARACTERS} characters`)
  }
  return keys
}

function parseAppPublicKeys(text: string): JSONWebKeySet {
  return z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) }).parse(JSON.parse(text))
}

function parseHosts(text: string): string[] {
  return text
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
}
