import { DEVELOPMENT_TEMPLATES } from './development-templates.ts'
import { PORT_SETTINGS, type ProcessName } from './ports.ts'
import type { GivenSettings } from './process-environment.ts'

const EVERY = ['ORIGIN', 'HOST', 'LOG_LEVEL', 'NODE_ENV']
const DATABASE = ['DATABASE_URL']
const PEPPERS = ['DIGEST_KEYS', 'SEALING_KEYS']
const GUESSING = [
  'MATCH_PEOPLE_A_DAY_PER_ADDRESS',
  'MATCH_FAILURES_A_DAY_PER_PERSON',
  'MATCH_FAILURES_A_DAY_PER_NUMBER',
  'MATCH_PUBLIC_GUESSES_A_DAY_PER_NAME',
  'MATCH_PUBLIC_GUESSES_AN_HOUR_PER_NETWORK',
  'MATCH_PUBLIC_GUESSES_A_DAY_PER_NETWORK',
]
const TEMPLATES = Object.keys(DEVELOPMENT_TEMPLATES)
const NOTIFY = ['NOTIFY_BASE_URL', 'NOTIFY_API_KEY', ...TEMPLATES]
const TEACHING_RECORDS = ['TEACHING_RECORD_API_URL', 'TEACHING_RECORD_API_KEY']

/** Least privilege: the web never sees the keys that protect people's data, the API never sees the key to Notify. */
const settingsOf: Record<ProcessName, GivenSettings> = {
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
      'WEBHOOK_HOSTS',
    ],
  ],
  worker: [
    ...EVERY,
    ...DATABASE,
    ...PEPPERS,
    ...NOTIFY,
    ...TEACHING_RECORDS,
    ...GUESSING,
    ...['CHANGE_DETAILS_URL', 'OIDC_URL', 'CONFORMANCE_EMAIL', 'CONFORMANCE_PASSCODE', 'WEBHOOK_HOSTS'],
    { as: 'APP_KEY', from: 'WORKER_APP_KEY' },
  ],
  oidc: [
    ...EVERY,
    ...DATABASE,
    ...['API_URL', 'APP_PUBLIC_KEYS', 'OIDC_SEALING_KEYS', 'OIDC_COOKIE_KEYS', 'OIDC_OUTBOUND_HOSTS'],
    ...['GOVUK_BRAND', 'OIDC_ERROR_DETAIL', 'OIDC_ARTIFACT_SEAL'],
    { as: 'APP_KEY', from: 'OIDC_APP_KEY' },
  ],
  web: [
    ...EVERY,
    ...['API_URL', 'OIDC_URL', 'WEB_COOKIE_KEYS', 'ACCOUNT_CLIENT_SECRET', 'SUPPORT_CLIENT_SECRET'],
    ...['TRUSTED_PROXIES', 'LOCALES', 'GOVUK_BRAND', 'COMPRESSION', 'SECURITY_CONTACT'],
    { as: 'APP_KEY', from: 'WEB_APP_KEY' },
  ],
}

/** The settings of the commands that fill the database. */
export const MIGRATE_SETTINGS = [...EVERY, ...DATABASE]
export const SEED_SETTINGS = [
  ...EVERY,
  ...DATABASE,
  ...PEPPERS,
  ...[
    'SANDBOX_URL',
    'DEMO_CLIENT_SECRET',
    'ACCOUNT_CLIENT_SECRET',
    'SUPPORT_CLIENT_SECRET',
    'API_CLIENT_SECRET',
  ],
]

/** The settings of an operator's commands. */
export const CLIENT_SETTINGS = [...EVERY, ...DATABASE, ...PEPPERS]
export const KEYS_SETTINGS = [...EVERY, ...DATABASE, 'OIDC_SEALING_KEYS']

/** The settings of one process of the system, and the port that it listens on. */
export function processSettings(name: ProcessName): GivenSettings {
  return [...settingsOf[name], PORT_SETTINGS[name]]
}
