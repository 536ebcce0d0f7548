import type { DevelopmentSettings } from './development-settings.ts'
import type { Environment } from './environment.ts'

export type Ports = { web: number; oidc: number; api: number; sandbox: number; worker: number }

export const DEFAULT_PORTS: Ports = { web: 3000, oidc: 3001, api: 3002, sandbox: 3003, worker: 3004 }

/** The setting that chooses each port. */
export const PORT_SETTINGS = {
  web: 'WEB_PORT',
  oidc: 'OIDC_PORT',
  api: 'API_PORT',
  sandbox: 'SANDBOX_PORT',
  worker: 'WORKER_PORT',
} as const satisfies Record<keyof Ports, string>

// Not secret, and fixed, so that a mail in the mailbox can be told by its template.
export const DEVELOPMENT_TEMPLATES = {
  NOTIFY_TEMPLATE_PASSCODE: '1f6c5a1e-52a1-4b0b-9d5b-8a7a3c0f2e11',
  NOTIFY_TEMPLATE_OWNER_PASSCODE: '2b8d3c47-6a0e-4f5d-8c1b-94e2d7a6f312',
  NOTIFY_TEMPLATE_EMAIL_CHANGED: '3c9e4d58-7b1f-4a6e-9d2c-05f3e8b70413',
  NOTIFY_TEMPLATE_TEACHER_REFERENCE_NUMBER: '4dafe569-8c20-4b7f-8e3d-16a4f9c81514',
  NOTIFY_TEMPLATE_DETAILS_DIFFER: '5eb0f67a-9d31-4c80-9f4e-27b50ad92615',
  NOTIFY_TEMPLATE_RECORD_CLAIMED: '6fc1078b-ae42-4d91-8a5f-38c61bea3716',
  NOTIFY_TEMPLATE_RECORD_FOUND: '70d2189c-bf53-4ea2-9b60-49d72cfb4817',
  NOTIFY_TEMPLATE_RECORD_PASSCODE: '92f43abe-d175-40c4-9d82-6bf94e1d6a19',
  NOTIFY_TEMPLATE_RECORD_TO_PROVE: 'a3054bcf-e286-41d5-8e93-7c0a5f2e7b1a',
  NOTIFY_TEMPLATE_HELP_ASKED: '81e329ad-c064-4fb3-8c71-5ae83d0c5918',
}

export type SystemSettings = Readonly<Record<string, string>>

type Sources = { env: Environment; secrets: DevelopmentSettings; ports: Ports; databaseUrl: string }

/**
 * Every setting of the whole system: what you set, else what development needs. Between our own processes addresses are
 * numbers: `localhost` may mean ::1 first, where nothing listens.
 */
export function systemSettings({ env, secrets, ports, databaseUrl }: Sources): SystemSettings {
  const set = (name: string, otherwise: string) => env[name] ?? otherwise
  const internal = (port: number) => `http://127.0.0.1:${port}`
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
    // Everybody comes from one computer here.
    MATCH_SUBMISSIONS_AN_HOUR_PER_NETWORK: '1000',
    // The same few sample people are tried again and again.
    MATCH_PEOPLE_A_DAY_PER_ADDRESS: '50',
    MATCH_FAILURES_A_DAY_PER_PERSON: '30',
    MATCH_FAILURES_A_DAY_PER_NUMBER: '300',
    ...given(env),
    ...keys,
    APP_PUBLIC_KEYS: set('APP_PUBLIC_KEYS', publicKeys(Object.values(keys))),
    HOST: set('HOST', '127.0.0.1'),
    ORIGIN: set('ORIGIN', `http://localhost:${ports.web}`),
    SANDBOX_URL: sandboxUrl,
    // The demonstration services are on this computer, and want to be told of sign-outs.
    OIDC_OUTBOUND_HOSTS: set('OIDC_OUTBOUND_HOSTS', new URL(sandboxUrl).host),
    API_URL: set('API_URL', internal(ports.api)),
    OIDC_URL: set('OIDC_URL', internal(ports.oidc)),
    NOTIFY_BASE_URL: set('NOTIFY_BASE_URL', internal(ports.sandbox)),
    NOTIFY_CALLBACK_URL: set('NOTIFY_CALLBACK_URL', `${internal(ports.api)}/notify/callbacks`),
    TEACHING_RECORD_API_URL: set('TEACHING_RECORD_API_URL', internal(ports.sandbox)),
    // A key for the real service is none of the stand-in's business.
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

/** The ports that the environment asks for. */
export function portsFrom(env: Environment): Ports {
  const ports = { ...DEFAULT_PORTS }
  for (const name of processNames()) {
    const text = env[PORT_SETTINGS[name]]
    if (text === undefined) continue
    const port = Number(text)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Error(`${PORT_SETTINGS[name]} must be a port number from 1 to 65535`)
    }
    ports[name] = port
  }
  return ports
}

function processNames(): (keyof Ports)[] {
  return ['web', 'oidc', 'api', 'sandbox', 'worker']
}

function portText(ports: Ports, name: string): string {
  return String(Reflect.get(ports, name))
}

function given(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Only what anyone may see of each key. */
function publicKeys(privateKeys: string[]): string {
  const keys = privateKeys.map((text) => {
    const { kty, crv, x, kid, alg }: Record<string, string> = JSON.parse(text)
    return { kty, crv, x, kid, alg }
  })
  return JSON.stringify({ keys })
}
