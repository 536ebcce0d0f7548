import { DEFAULT_LOCALE, LOCALES, type Locale } from '@identity/page-frame'
import { readSettings, UnusableSetting } from '@identity/runtime'
import { z } from 'zod'

type Environment = Record<string, string | undefined>

// The app's own private key, as a JSON web key; its `kid` is the app's name.
const appKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.literal('web'),
  x: z.string(),
  d: z.string(),
})

const baseUrl = z.url().transform((url) => url.replace(/\/$/, ''))

const schema = z.object({
  ORIGIN: baseUrl,
  HOST: z.string().default('127.0.0.1'),
  WEB_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  API_URL: baseUrl,
  OIDC_URL: baseUrl,
  APP_KEY: z.string().transform(parseAppKey),
  ACCOUNT_CLIENT_SECRET: z.string().min(32),
  SUPPORT_CLIENT_SECRET: z.string().min(32),
  WEB_COOKIE_KEYS: z.string().transform(parseCookieKeys),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOCALES: z.string().default(DEFAULT_LOCALE).transform(parseLocales),
  GOVUK_BRAND: z.enum(['on', 'off']).optional(),
  COMPRESSION: z.enum(['on', 'off']).default('on'),
  SECURITY_CONTACT: z.url({ protocol: /^(https|mailto|tel)$/ }).optional(),
  LOG_LEVEL: z.string().default('info'),
})

/** The only reader of environment variables in this app. Throws a SettingsError that lists whatever is missing. */
export function readConfig(env: Environment = process.env) {
  const settings = readSettings(schema, env)
  return {
    origin: settings.ORIGIN,
    host: settings.HOST,
    port: settings.WEB_PORT,
    apiUrl: settings.API_URL,
    oidcUrl: settings.OIDC_URL,
    appKey: settings.APP_KEY,
    accountClientSecret: settings.ACCOUNT_CLIENT_SECRET,
    supportClientSecret: settings.SUPPORT_CLIENT_SECRET,
    cookieKeys: settings.WEB_COOKIE_KEYS,
    trustedProxies: settings.TRUSTED_PROXIES,
    locales: settings.LOCALES,
    brand: settings.GOVUK_BRAND,
    compresses: settings.COMPRESSION === 'on',
    securityContact: settings.SECURITY_CONTACT ?? `${settings.ORIGIN}/contact`,
    logLevel: settings.LOG_LEVEL,
  }
}

export type Config = ReturnType<typeof readConfig>

function parseAppKey(text: string) {
  const result = appKey.safeParse(JSON.parse(text))
  if (result.success) return result.data
  throw new UnusableSetting('it is an Ed25519 private key whose kid is web, written as a JSON web key')
}

/** The languages that people may choose from. English is always among them: the others fall back to it. */
function parseLocales(text: string): Locale[] {
  const wanted = text.split(',').map((locale) => locale.trim())
  const known = LOCALES.filter((locale) => wanted.includes(locale))
  if (known.length === wanted.length && known.includes(DEFAULT_LOCALE)) return known
  throw new UnusableSetting(`it is ${DEFAULT_LOCALE}, or a list with commas out of ${LOCALES.join(', ')}`)
}

/** Newest first: the first signs, all of them are accepted. */
function parseCookieKeys(text: string): string[] {
  const keys = text.split(',').map((key) => key.trim())
  if (keys.every((key) => key.length >= 32)) return keys
  throw new UnusableSetting('each key has at least 32 characters')
}
