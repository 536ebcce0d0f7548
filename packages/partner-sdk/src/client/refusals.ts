import type { Refusal } from './partner-error.ts'

// For an API that does not say `retryable`: what passes by itself.
const PASSING = [
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
  'UNAVAILABLE',
  'OVERLOADED',
  'READ_ONLY',
  'TIMEOUT',
  'IDEMPOTENCY_IN_PROGRESS',
  'INTERNAL_SERVER_ERROR',
]
const PASSING_STATUSES = [429, 500, 502, 503, 504]

/** The refusals of an answer, read from GraphQL's errors. Null: there are none, it was answered. */
export function refusalsOf(status: number, answer: unknown): [Refusal, ...Refusal[]] | null {
  if (!isObject(answer) || !(isObject(answer.data) || Array.isArray(answer.errors))) {
    const message = `The API answered ${status}, and no GraphQL.`
    return [{ code: 'NO_GRAPHQL', message, isRetryable: PASSING_STATUSES.includes(status) }]
  }
  const [first, ...others] = (Array.isArray(answer.errors) ? answer.errors : []).map(refusalOf)
  return first ? [first, ...others] : null
}

function refusalOf(error: unknown): Refusal {
  const { message, path, extensions } = isObject(error) ? error : {}
  const { code, scopes, reason, requestId, retryable } = isObject(extensions) ? extensions : {}
  const known = textOf(code) ?? 'UNKNOWN'
  return {
    code: known,
    message: textOf(message) ?? 'The API refused.',
    path: Array.isArray(path) ? path : undefined,
    scopes: Array.isArray(scopes) ? scopes : undefined,
    reason: textOf(reason),
    requestId: textOf(requestId),
    isRetryable: typeof retryable === 'boolean' ? retryable : PASSING.includes(known),
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
