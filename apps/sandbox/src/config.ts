import { forEachTemplateSetting, templateIdsFrom } from '@identity/notify'
import { isLoopbackHost, isLoopbackOrigin, readSettings } from '@identity/runtime'
import { z } from 'zod'

type Environment = Record<string, string | undefined>

const origin = z.url().transform((url) => url.replace(/\/+$/, ''))

const schema = z.object({
  ORIGIN: origin,
  SANDBOX_URL: origin,
  HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(3003),
  // A service id and a secret, each 36 characters, after a name.
  NOTIFY_API_KEY: z.string().min(73),
  ...forEachTemplateSetting(z.uuid()),
  NOTIFY_CALLBACK_URL: z.url().optional(),
  NOTIFY_CALLBACK_TOKEN: z.string().optional(),
  TEACHING_RECORD_API_KEY: z.string().min(1),
  DEMO_CLIENT_SECRET: z.string().min(1),
  GOVUK_BRAND: z.enum(['on', 'off']).optional(),
  LOG_LEVEL: z.string().default('info'),
})

/** The mailbox shows every passcode, and records can be edited: no stranger may reach us, whoever started us. */
function refusePublicAddress(settings: z.output<typeof schema>, { addIssue }: z.RefinementCtx): void {
  const { HOST, ORIGIN, SANDBOX_URL } = settings
  if (isLoopbackHost(HOST) && isLoopbackOrigin(ORIGIN) && isLoopbackOrigin(SANDBOX_URL)) return
  addIssue({
    code: 'custom',
    message:
      'HOST, ORIGIN and SANDBOX_URL are addresses of this computer: the sandbox is for development only',
  })
}

/** The only reader of environment variables in this app. Throws a SettingsError that lists whatever is missing. */
export function readConfig(env: Environment = process.env) {
  const settings = readSettings(schema.superRefine(refusePublicAddress), env)
  return {
    origin: settings.ORIGIN,
    sandboxUrl: settings.SANDBOX_URL,
    host: settings.HOST,
    port: settings.SANDBOX_PORT,
    notifyApiKey: settings.NOTIFY_API_KEY,
    templateIds: templateIdsFrom(settings),
    notifyCallback: settings.NOTIFY_CALLBACK_URL
      ? { url: settings.NOTIFY_CALLBACK_URL, token: settings.NOTIFY_CALLBACK_TOKEN ?? '' }
      : null,
    teachingRecordApiKey: settings.TEACHING_RECORD_API_KEY,
    demoClientSecret: settings.DEMO_CLIENT_SECRET,
    brand: settings.GOVUK_BRAND,
    logLevel: settings.LOG_LEVEL,
  }
}

export type Config = ReturnType<typeof readConfig>
