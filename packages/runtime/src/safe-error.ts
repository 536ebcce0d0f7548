export type SafeError = {
  type: string
  message?: string
  code?: string
  constraint?: string
  stack?: string
  cause?: SafeError
}

const DEEPEST_CAUSE = 4

/**
 * The part of an error that a log may hold. Messages of database and HTTP client errors repeat SQL parameters, request bodies and bearer tokens,
 * so those keep only their code, constraint and stack frames; what remains is scrubbed of personal data.
 */
export function describeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = textOf(error, 'code')
  const constraint = textOf(error, 'constraint_name') ?? textOf(error, 'constraint')
  const frames = stackFrames(error)
  return {
    type: error.name,
    ...(repeatsItsInput(error) ? {} : { message: scrub(error.message) }),
    ...(code === undefined ? {} : { code: scrub(code) }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(frames === '' ? {} : { stack: frames }),
    ...(error.cause instanceof Error && depth < DEEPEST_CAUSE
      ? { cause: describeError(error.cause, depth + 1) }
      : {}),
  }
}

const SQLSTATE = /^[0-9A-Z]{5}$/
// `query`/`parameters`: database drivers; `config`/`response`: HTTP clients; `validatedArgs`: a rejected GraphQL input.
const MARKS_OF_INPUT = [
  'query',
  'params',
  'parameters',
  'severity',
  'config',
  'response',
  'isAxiosError',
  'validatedArgs',
]

function repeatsItsInput(error: Error): boolean {
  if (error instanceof SyntaxError) return true // JSON.parse quotes the text it could not read
  const code = textOf(error, 'code')
  return (
    (code !== undefined && SQLSTATE.test(code) && code !== 'EPIPE') ||
    MARKS_OF_INPUT.some((mark) => mark in error)
  )
}

function textOf(error: Error, property: string): string | undefined {
  const value: unknown = Reflect.get(error, property)
  return typeof value === 'string' ? value : undefined
}

/** Frames only: the first lines of a stack are the message again. */
function stackFrames(error: Error): string {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim())
  return lines.filter((line) => /^at .+:\d+:\d+\)?$/.test(line)).join('\n')
}

/** Takes out what looks like an email address, a National Insurance number, or six digits and more (passcodes, TRNs, telephone numbers). */
export function scrub(text: string): string {
  return text
    .replace(/[^\s@<>"'(),:;]+@[^\s@<>"'(),:;]+/g, '[email]')
    .replace(/\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi, '[number]')
    .replace(/\b\d{6,}\b/g, '[number]')
}
