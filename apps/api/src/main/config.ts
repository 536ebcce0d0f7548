import { forEachTemplateSetting } from '@identity/notify'
import { isLoopbackOrigin, parseDatabaseUrl, parseKeyRing, readSettings } from '@identity/runtime'
import type { JSONWebKeySet, JWK } from 'jose'
import { z } from 'zod'
import { GUESS_LIMITS, type GuessLimits } from '../guard/domain/match-guess.ts'
import { SUBMISSIONS_FROM_NETWORK } from '../guard/submit/take-match-submission.step.ts'
import { TIME_FLOOR } from '../guard/time-floor.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const keyRing = z.string().transform(parseKeyRing)
const jwks = z
  .string()
  .transform(
    (text): JSONWebKeySet =>
      z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) }).parse(JSON.parse(text)),
  )

const appKey = z
  .string()
  .transform(
    (text): JWK =>
      z.looseObject({ kty: z.string(), kid: z.literal('worker'), d: z.string() }).parse(JSON.parse(text)),
  )

const everywhere = {
  DATABASE_URL: z.string().transform(parseDatabaseUrl),
  LOG_LEVEL: z.string().default('info'),
}

const listening = { HOST: z.string().default('127.0.0.1') }

const secrets = { DIGEST_KEYS: keyRing, SEALING_KEYS: keyRing }

const count = z.coerce.number().int().positive()

const [perHour, perDay] = GUESS_LIMITS.publicGuessesFromNetwork

const guessing = {
  MATCH_PEOPLE_A_DAY_PER_ADDRESS: count.default(GUESS_LIMITS.peopleOfAddress.max),
  MATCH_FAILURES_A_DAY_PER_PERSON: count.default(GUESS_LIMITS.failuresAboutPerson.max),
  MATCH_FAILURES_A_DAY_PER_NUMBER: count.default(GUESS_LIMITS.failuresOfNumber.max),
  MATCH_PUBLIC_GUESSES_A_DAY_PER_NAME: count.default(GUESS_LIMITS.publicGuessesAtName.max),
  MATCH_PUBLIC_GUESSES_AN_HOUR_PER_NETWORK: count.default(perHour.max),
  MATCH_PUBLIC_GUESSES_A_DAY_PER_NETWORK: count.default(perDay.max),
}

const submitting = {
  MATCH_SUBMISSIONS_AN_HOUR_PER_NETWORK: count.default(SUBMISSIONS_FROM_NETWORK.max),
}

const webhookHosts = {
  /** Receivers of webhooks that need not be on the internet: `host:port,host:port`. */
  WEBHOOK_HOSTS: z
    .string()
    .default('')
    .transform((text) => new Set(text.split(',').flatMap((host) => host.trim() || []))),
}

const fixedPasscode = {
  NODE_ENV: z.string().default('production'),
  CONFORMANCE_EMAIL: z.email().optional(),
  CONFORMANCE_PASSCODE: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
}

const server = z.object({
  ...everywhere,
  ...listening,
  ...secrets,
  ...fixedPasscode,
  API_PORT: port.default(3002),
  APP_PUBLIC_KEYS: jwks,
  ORIGIN: z.url(),
  OIDC_URL: z.url(),
  API_CLIENT_SECRET: z.string().min(32),
  NOTIFY_CALLBACK_TOKEN: z.string().min(32).optional(),
  ...webhookHosts,
  ...guessing,
  ...submitting,
  MATCH_FLOOR_MS: z.coerce.number().int().min(0).default(TIME_FLOOR.floorMs),
})

const worker = z.object({
  ...everywhere,
  ...listening,
  ...secrets,
  WORKER_PORT: port.default(3004),
  ...guessing,
  NOTIFY_BASE_URL: z.url(),
  NOTIFY_API_KEY: z.string(),
  ...forEachTemplateSetting(z.string()),
  CHANGE_DETAILS_URL: z.url().default('https://www.gov.uk/guidance/access-your-teaching-qualifications'),
  ORIGIN: z.url(),
  OIDC_URL: z.url(),
  APP_KEY: appKey,
  TEACHING_RECORD_API_URL: z.url(),
  TEACHING_RECORD_API_KEY: z.string(),
  ...webhookHosts,
  ...fixedPasscode,
})

const seed = z.object({
  ...everywhere,
  ...secrets,
  ORIGIN: z.url(),
  SANDBOX_URL: z.url(),
  DEMO_CLIENT_SECRET: z.string().min(32),
  ACCOUNT_CLIENT_SECRET: z.string().min(32),
  SUPPORT_CLIENT_SECRET: z.string().min(32),
  API_CLIENT_SECRET: z.string().min(32),
})

const client = z.object({ ...everywhere, ...secrets })
const migrate = z.object(everywhere)

// npm sets it to the folder in which the command was typed: relative paths start there.
const matchFile = z.object({ ...everywhere, INIT_CWD: z.string().optional() })

/** The only reader of environment variables. Each command asks for the settings that it needs; `.env.example` explains each. */
export function readServerConfig(env?: Record<string, string | undefined>) {
  return readSettings(server.superRefine(refuseDevelopment), env)
}
export function readWorkerConfig(env?: Record<string, string | undefined>) {
  return readSettings(worker.superRefine(refuseDevelopment), env)
}
export const readSeedConfig = () => readSettings(seed)
export const readClientConfig = () => readSettings(client)
export const readMigrateConfig = () => readSettings(migrate)
export const readMatchFileConfig = () => readSettings(matchFile)

type ForDevelopment = Conformance & { WEBHOOK_HOSTS: ReadonlySet<string> }

/** Settings that no system with real people may have. */
function refuseDevelopment(settings: ForDevelopment, context: z.RefinementCtx): void {
  refuseFixedPasscode(settings, context)
  refuseWeakLimits(settings, context)
  refuseWebhookHosts(settings, context)
}

type Conformance = {
  NODE_ENV: string
  ORIGIN: string
  CONFORMANCE_EMAIL?: string | undefined
  CONFORMANCE_PASSCODE?: string | undefined
}

/** An address with a fixed passcode, which strangers may know, is for tests of the protocol, and never for a system with real people. */
function refuseFixedPasscode(settings: Conformance, { addIssue }: z.RefinementCtx): void {
  const { NODE_ENV, ORIGIN, CONFORMANCE_EMAIL: email, CONFORMANCE_PASSCODE: passcode } = settings
  if ((NODE_ENV !== 'development' || !isLoopbackOrigin(ORIGIN)) && (email || passcode)) {
    addIssue({
      code: 'custom',
      message:
        'CONFORMANCE_EMAIL and CONFORMANCE_PASSCODE are refused unless NODE_ENV is development and ORIGIN is this computer',
    })
  }
  if (Boolean(email) !== Boolean(passcode)) {
    addIssue({ code: 'custom', message: 'CONFORMANCE_EMAIL and CONFORMANCE_PASSCODE go together' })
  }
}

/** Where strangers come, a limit on guesses may be set lower than in production, and not higher. */
function refuseWeakLimits(settings: { ORIGIN: string }, { addIssue }: z.RefinementCtx): void {
  if (isLoopbackOrigin(settings.ORIGIN)) return
  for (const [name, limit] of Object.entries({ ...guessing, ...submitting })) {
    const max = limit.parse(undefined)
    if (Number(Reflect.get(settings, name) ?? max) <= max) continue
    addIssue({ code: 'custom', message: `${name} is at most ${max} unless ORIGIN is this computer` })
  }
}

/** Where strangers come, none of them may have us call machines beside ours. */
function refuseWebhookHosts({ ORIGIN, WEBHOOK_HOSTS }: ForDevelopment, { addIssue }: z.RefinementCtx): void {
  if (WEBHOOK_HOSTS.size === 0 || isLoopbackOrigin(ORIGIN)) return
  addIssue({ code: 'custom', message: 'WEBHOOK_HOSTS is refused unless ORIGIN is this computer' })
}

/** Undefined on every system with real people. */
export function fixedPasscodeOf({
  CONFORMANCE_EMAIL: emailAddress,
  CONFORMANCE_PASSCODE: digits,
}: Pick<Conformance, 'CONFORMANCE_EMAIL' | 'CONFORMANCE_PASSCODE'>) {
  return emailAddress && digits ? { emailAddress, digits } : undefined
}

/** The limits on guesses, as operators set them. */
export function guessLimitsOf(settings: z.infer<z.ZodObject<typeof guessing>>): GuessLimits {
  const { peopleOfAddress, failuresAboutPerson, failuresOfNumber, publicGuessesAtName } = GUESS_LIMITS
  return {
    peopleOfAddress: { ...peopleOfAddress, max: settings.MATCH_PEOPLE_A_DAY_PER_ADDRESS },
    failuresAboutPerson: { ...failuresAboutPerson, max: settings.MATCH_FAILURES_A_DAY_PER_PERSON },
    failuresOfNumber: { ...failuresOfNumber, max: settings.MATCH_FAILURES_A_DAY_PER_NUMBER },
    publicGuessesAtName: { ...publicGuessesAtName, max: settings.MATCH_PUBLIC_GUESSES_A_DAY_PER_NAME },
    publicGuessesFromNetwork: [
      { ...perHour, max: settings.MATCH_PUBLIC_GUESSES_AN_HOUR_PER_NETWORK },
      { ...perDay, max: settings.MATCH_PUBLIC_GUESSES_A_DAY_PER_NETWORK },
    ],
  }
}
