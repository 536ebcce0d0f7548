import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Environment } from './environment.ts'
import { DEVELOPMENT_TEMPLATES, PORT_SETTINGS, type Ports, type SystemSettings } from './system-settings.ts'

export type ProcessName = keyof Ports

export type ProcessDefinition = {
  name: ProcessName
  cwd: string
  /** Arguments of Node.js. */
  args: string[]
  /** The settings it is given: its own name for each, and the system's where that differs. Nothing else reaches it. */
  settings: readonly (string | { as: string; from: string })[]
}

const EVERY = ['ORIGIN', 'HOST', 'LOG_LEVEL', 'NODE_ENV']
const DATABASE = ['DATABASE_URL']
const PEPPERS = ['DIGEST_KEYS', 'SEALING_KEYS']
const GUESSING = [
  'MATCH_PEOPLE_A_DAY_PER_ADDRESS',
  'MATCH_FAILURES_A_DAY_PER_PERSON',
  'MATCH_FAILURES_A_DAY_PER_NUMBER',
]
const TEMPLATES = Object.keys(DEVELOPMENT_TEMPLATES)
const NOTIFY = ['NOTIFY_BASE_URL', 'NOTIFY_API_KEY', ...TEMPLATES]
const TEACHING_RECORDS = ['TEACHING_RECORD_API_URL', 'TEACHING_RECORD_API_KEY']

/** Least privilege: the web never sees the keys that protect people's data, the API never sees the key to Notify. */
const settingsOf: Record<ProcessName, ProcessDefinition['settings']> = {
  sandbox: [
    ...EVERY,
    ...TEMPLATES,
    ...['SANDBOX_URL', 'NOTIFY_CALLBACK_URL', 'NOTIFY_CALLBACK_TOKEN'],
    ...['DEMO_CLIENT_SECRET', 'GOVUK_BRAND'],
    { as: 'NOTIFY_API_KEY', from: 'SANDBOX_NOTIFY_API_KEY' },
    { as: 'TEACHING_RECORD_API_KEY', from: 'SANDBOX_TEACHING_RECORD_API_KEY' },
  ],
  api: [
    ...EVERY,
    ...DATABASE,
    ...PEPPERS,
    ...['APP_PUBLIC_KEYS', 'OIDC_URL', 'API_CLIENT_SECRET', 'NOTIFY_CALLBACK_TOKEN'],
    ...GUESSING,
    ...[
      'MATCH_SUBMISSIONS_AN_HOUR_PER_NETWORK',
      'MATCH_FLOOR_MS',
      'CONFORMANCE_EMAIL',
      'CONFORMANCE_PASSCODE',
    ],
  ],
  worker: [
    ...EVERY,
    ...DATABASE,
    ...PEPPERS,
    ...NOTIFY,
    ...TEACHING_RECORDS,
    ...GUESSING,
    ...['CHANGE_DETAILS_URL', 'OIDC_URL', 'CONFORMANCE_EMAIL', 'CONFORMANCE_PASSCODE'],
    { as: 'APP_KEY', from: 'WORKER_APP_KEY' },
  ],
  oidc: [
    ...EVERY,
    ...DATABASE,
    ...['API_URL', 'APP_PUBLIC_KEYS', 'OIDC_SEALING_KEYS', 'OIDC_COOKIE_KEYS', 'OIDC_OUTBOUND_HOSTS'],
    'GOVUK_BRAND',
    { as: 'APP_KEY', from: 'OIDC_APP_KEY' },
  ],
  web: [
    ...EVERY,
    ...['API_URL', 'OIDC_URL', 'WEB_COOKIE_KEYS', 'ACCOUNT_CLIENT_SECRET'],
    ...['TRUSTED_PROXIES', 'LOCALES', 'GOVUK_BRAND'],
    { as: 'APP_KEY', from: 'WEB_APP_KEY' },
  ],
}

/** What the commands that fill the database are given. */
export const MIGRATE_SETTINGS = [...EVERY, ...DATABASE]
export const SEED_SETTINGS = [
  ...EVERY,
  ...DATABASE,
  ...PEPPERS,
  ...['SANDBOX_URL', 'DEMO_CLIENT_SECRET', 'ACCOUNT_CLIENT_SECRET', 'API_CLIENT_SECRET'],
]

/** What an operator's commands are given. */
export const CLIENT_SETTINGS = [...EVERY, ...DATABASE, ...PEPPERS]
export const KEYS_SETTINGS = [...EVERY, ...DATABASE, 'OIDC_SEALING_KEYS']

const entries: Record<ProcessName, { app: string; built: string; source: string }> = {
  sandbox: { app: 'apps/sandbox', built: 'dist/server.js', source: 'src/server.ts' },
  api: { app: 'apps/api', built: 'dist/server.js', source: 'src/server.ts' },
  worker: { app: 'apps/api', built: 'dist/worker.js', source: 'src/worker.ts' },
  oidc: { app: 'apps/oidc', built: 'dist/server.js', source: 'src/main/server.ts' },
  web: { app: 'apps/web', built: 'dist/server.js', source: 'server/server.ts' },
}

/** Started group by group, so that nothing asks an API that is not there yet; stopped in the opposite order. */
const groups: ProcessName[][] = [
  ['sandbox', 'api'],
  ['worker', 'oidc', 'web'],
]

/** The built system. */
export function builtProcesses(root: string): ProcessDefinition[][] {
  return groups.map((names) =>
    names.map((name) => {
      const { app, built } = entries[name]
      const cwd = join(root, app)
      if (!existsSync(join(cwd, built)))
        throw new Error(`${app}/${built} is not built yet. Run "npm run build" first.`)
      return { name, cwd, args: ['--enable-source-maps', join(cwd, built)], settings: settingsWithPort(name) }
    }),
  )
}

/** The system from its sources, each part starting again when a file of its changes. */
export function watchedProcesses(root: string): ProcessDefinition[][] {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  return groups.map((names) =>
    names.map((name) => {
      const { app, source } = entries[name]
      const args = [tsx, 'watch', '--clear-screen=false', source]
      return { name, cwd: join(root, app), args, settings: settingsWithPort(name) }
    }),
  )
}

function settingsWithPort(name: ProcessName): ProcessDefinition['settings'] {
  return [...settingsOf[name], PORT_SETTINGS[name]]
}

// What any program may need from the machine it runs on; the rest of our own environment stays with us.
const FROM_THE_MACHINE = [
  'PATH',
  'HOME',
  'USER',
  'TMPDIR',
  'TZ',
  'LANG',
  'LC_ALL',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
]

/** The environment of one process: a few things from the machine, and the settings that it is given. */
export function processEnvironment(
  wanted: ProcessDefinition['settings'],
  settings: SystemSettings,
  machine: Environment = process.env,
): Record<string, string> {
  const pairs = [
    ...FROM_THE_MACHINE.map((name) => [name, machine[name]] as const),
    ...wanted.map((setting) =>
      typeof setting === 'string'
        ? ([setting, settings[setting]] as const)
        : ([setting.as, settings[setting.from]] as const),
    ),
  ]
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
