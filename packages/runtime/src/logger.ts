import { type DestinationStream, type Logger, pino } from 'pino'
import { describeError } from './safe-error.ts'

export type { Logger } from 'pino'

// The last line of defence, not the first: nothing should put these in a log call at all.
const PRIVATE_NAMES = [
  ...[
    'email',
    'emailAddress',
    'to',
    'passcode',
    'trn',
    'nationalInsuranceNumber',
    'dateOfBirth',
    'birthdate',
  ],
  ...[
    'firstName',
    'middleName',
    'lastName',
    'preferredName',
    'previousFirstName',
    'previousLastName',
    'personalisation',
  ],
  ...[
    'password',
    'secret',
    'clientSecret',
    'token',
    'ticket',
    'code_verifier',
    'authorization',
    'cookie',
    'variables',
  ],
]

const redactedPaths = [
  ...PRIVATE_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  ...['headers["set-cookie"]', '*.headers["set-cookie"]'],
]

export type LoggerOptions = { name: string; level?: string; destination?: DestinationStream }

/** One JSON line per event. Errors go under `err` and are reduced by `describeError`. */
export function createLogger({ name, level = 'info', destination }: LoggerOptions): Logger {
  return pino(
    {
      name,
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: '[redacted]' },
      serializers: { err: describeError, error: describeError },
      hooks: {
        logMethod(args, method) {
          method.apply(this, withoutErrorMessages(args))
        },
      },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  )
}

type LogArguments = Parameters<Logger['info']>

/** Pino copies an error's message into `msg` when the call gives none; the serializer never sees that copy. */
function withoutErrorMessages(args: LogArguments): LogArguments {
  const [first, second, ...rest]: readonly unknown[] = args
  const details = first instanceof Error ? { err: first } : first
  const plain = rest.map((value) => (value instanceof Error ? value.name : value))
  const message = second instanceof Error ? second.name : (second ?? nameOfError(details))
  const safe = message === undefined && plain.length === 0 ? [details] : [details, message, ...plain]
  return safe as unknown as LogArguments
}

function nameOfError(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('err' in details)) return undefined
  return details.err instanceof Error ? details.err.name : undefined
}
