import { isLoopbackOrigin } from '@identity/runtime'
import type { DevelopmentSettings } from './development-settings.ts'
import { DEVELOPMENT_TEMPLATES } from './development-templates.ts'
import type { Environment } from './environment.ts'
import { PORT_SETTINGS, type Ports } from './ports.ts'

export type SystemSettings = Readonly<Record<string, string>>

// Weaker than production's, so only for a system that no stranger can reach.
const DEVELOPMENT_LIMITS = {
  // Every claimant comes from one computer here.
  MATCH_SUBMISSIONS_AN_HOUR_PER_NETWORK: '1000',
  // The same few sample people are tried again and again.
  MATCH_PEOPLE_A_DAY_PER_ADDRESS: '50',
  MATCH_FAILURES_A_DAY_PER_PERSON: '30',
  MATCH_FAILURES_A_DAY_PER_NUMBER: '300',
  MATCH_PUBLIC_GUESSES_A_DAY_PER_NAME: '300',
  MATCH_PUBLIC_GUESSES_AN_HOUR_PER_NETWORK: '1000',
  MATCH_PUBLIC_GUESSES_A_DAY_PER_NETWORK: '1000',
}

type Sources = { env: Environment; secrets: DevelopmentSettings; ports: Ports; databaseUrl: string }

/**
 * Every setting of the whole system: what you set, else what development needs. Between our own processes addresses are
 * numbers: `localhost` may mean ::1 first, where nothing listens.
 */
export function systemSettings({ env, secrets, ports, databaseUrl }: Sources): SystemSettings {
  const set = (name: string, otherwise: string) => env[name] ?? otherwise
  const internal = (port: number) => `http://127.0.0.1:${port}`
  const origin = set('ORIGIN', `http://localhost:${ports.web}`)
  const sandboxUrl = set('SANDBOX_URL', `http://localhost:${ports.sandbox}`)
  const keys = {
    WEB_APP_KEY: set('WEB_APP_KEY', secrets.WEB_APP_KEY),
    OIDC_APP_KEY: set('OIDC_APP_KEY', secrets.OIDC_APP_KEY),
    WORKER_APP_KEY: set('WORKER_APP_KEY', secrets.WORKER_APP_KEY),
  }
  return {
    ...secrets,
    ...DEVELOPMENT_TEMPLATES,
    NODE_ENV: 'production',
    OIDC_ARTIFACT_SEAL: 'compact', // one copy of the facade runs here: none of a build before
    // The sandbox receives webhooks, too.
    ...(isLoopbackOrigin(origin) ? { ...DEVELOPMENT_LIMITS, WEBHOOK_HOSTS: new URL(sandboxUrl).host } : {}),
    ...given(env),
    ...keys,
    APP_PUBLIC_KEYS: set('APP_PUBLIC_KEYS', publicKeys(Object.values(keys))),
    HOST: set('HOST', '127.0.0.1'),
    ORIGIN: origin,
    SANDBOX_URL: sandboxUrl,
    // The demonstration services are on this computer, and want to be told of sign-outs.
    OIDC_OUTBOUND_HOSTS: set('OIDC_OUTBOUND_HOSTS', new URL(sandboxUrl).host),
    API_URL: set('API_URL', internal(ports.api)),
    OIDC_URL: set('OIDC_URL', internal(ports.oidc)),
    NOTIFY_BASE_URL: set('NOTIFY_BASE_URL', internal(ports.sandbox)),
    NOTIFY_CALLBACK_URL: set('NOTIFY_CALLBACK_URL', `${internal(ports.api)}/notify/callbacks`),
    TEACHING_RECORD_API_URL: set('TEACHING_RECORD_API_URL', internal(ports.sandbox)),
    // The stand-in must not see a key for the real service.
    SANDBOX_NOTIFY_API_KEY: env.NOTIFY_BASE_URL
      ? secrets.NOTIFY_API_KEY
      : set('NOTIFY_API_KEY', secrets.NOTIFY_API_KEY),
    SANDBOX_TEACHING_RECORD_API_KEY: env.TEACHING_RECORD_API_URL
      ? secrets.TEACHING_RECORD_API_KEY
      : set('TEACHING_RECORD_API_KEY', secrets.TEACHING_RECORD_API_KEY),
    DATABASE_URL: databaseUrl,
    ...Object.fromEntries(
      Object.entries(PORT_SETTINGS).map(([name, setting]) => [setting, portText(ports, name)]),
    ),
  }
}

function portText(ports: Ports, name: string): string {
  return String(Reflect.get(ports, name))
}

function given(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Only the public part of each key. */
function publicKeys(privateKeys: string[]): string {
  const keys = privateKeys.map((text) => {
    const { kty, crv, x, kid, alg }: Record<string, string> = JSON.parse(text)
    return { kty, crv, x, kid, alg }
  })
  return JSON.stringify({ keys })
}
