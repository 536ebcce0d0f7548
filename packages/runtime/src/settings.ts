import { z } from 'zod'

/** Names every setting that is missing or wrong. It never carries a value: settings are where the secrets live. */
export class SettingsError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`These settings need attention:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'SettingsError'
    this.problems = problems
  }
}

type Environment = Record<string, string | undefined>

/**
 * Reads an app's settings once, at start. Throws one SettingsError that lists everything wrong, so that an operator need not fix them one restart
 * at a time.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment = process.env,
): z.output<z.ZodObject<Shape>> {
  // An empty value in a .env file or a compose file means "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const problems = problemsByField(schema, given)
  if (problems.length > 0) throw new SettingsError(problems)

  const whole = schema.safeParse(given)
  if (whole.success) return whole.data
  throw new SettingsError(whole.error.issues.map((issue) => issue.message)) // a rule between two settings, worded by its author
}

/** Field by field, because a transform (a key ring, JSON) may throw, and its message could quote the value. */
function problemsByField(schema: z.ZodObject, given: Environment): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const problem = problemOf(field, given[name])
    return problem ? [`${name} ${problem}`] : []
  })
}

function problemOf(field: z.core.$ZodType, value: string | undefined): string | undefined {
  try {
    const result = z.safeParse(field, value)
    if (result.success) return undefined
    return value === undefined ? 'is missing' : `is not valid: ${describe(result.error.issues[0])}`
  } catch (error) {
    if (value === undefined) return 'is missing'
    return error instanceof UnusableSetting ? `is not valid: ${error.message}` : 'is not valid'
  }
}

// Only wordings that depend on the schema alone; a custom check may have put the value in its message.
const SAFE_CODES = new Set([
  'invalid_type',
  'too_small',
  'too_big',
  'invalid_value',
  'invalid_format',
  'not_multiple_of',
])

function describe(issue: z.core.$ZodIssue | undefined): string {
  return issue && SAFE_CODES.has(issue.code) ? issue.message : 'see .env.example for its form'
}

/** Thrown by a setting's own parser; the message is shown, so it must not quote the setting. */
export class UnusableSetting extends Error {
  override name = 'UnusableSetting'
}
