import { isDatabaseAway } from '@identity/database'
import type { Logger } from '@identity/runtime'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ADVICE, docsOf } from '../kernel/error-advice.ts'
import { ErrorCode, type ErrorCodeName, isErrorCode } from '../kernel/error-codes.ts'
import { isTimeout } from '../kernel/is-timeout.ts'
import { isUnkeepableText } from '../kernel/is-unkeepable-text.ts'

/** What a caller may read of an error beside its code. kernel/error-advice.ts says what each is. */
const DETAILS = ['roles', 'reason', 'scopes', 'coordinate', 'policy', 'requested', 'limit']

/** Shows a caller their own mistakes as they are. Our failures are logged, without the data of the request, and shown as one code. */
export function showError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { logger, requestId }: { logger: Logger; requestId: string | undefined },
): GraphQLFormattedError {
  const shown = (code: ErrorCodeName, message: string, details = {}) => ({
    message,
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...details, ...extensionsOf(code, requestId) },
  })
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
  if (formatted.message === 'Argument Validation Error' || isUnkeepableText(cause))
    return shown(ErrorCode.BadUserInput, 'An argument is too long or malformed.')
  // GraphQL's own words for a variable of the wrong type repeat the variable.
  if (formatted.message.startsWith('Variable "'))
    return shown(ErrorCode.BadUserInput, 'A variable has the wrong type.')

  const code = codeIn(error instanceof GraphQLError ? error.originalError : null) ?? codeIn(formatted)
  if (code && code !== ErrorCode.Internal) return shown(code, formatted.message, detailsOf(formatted))

  logger.error({ err: cause, path: formatted.path, requestId }, 'a request failed')
  if (isDatabaseAway(cause)) return shown(ErrorCode.UpstreamUnavailable, 'Try again in a moment.')
  if (isTimeout(cause)) return shown(ErrorCode.Timeout, 'It took too long.')
  return shown(ErrorCode.Internal, 'Something went wrong.')
}

/** What every error says of itself. */
export function extensionsOf(code: ErrorCodeName, requestId: string | undefined) {
  return { code, retryable: ADVICE[code].retryable, docs: docsOf(code), requestId }
}

/** A rule of ours gives its code to an error, and Apollo wraps that in one with a code of its own. */
function codeIn(error: unknown): ErrorCodeName | undefined {
  const code = (error as { extensions?: { code?: unknown } } | null | undefined)?.extensions?.code
  return isErrorCode(code) ? code : undefined
}

function detailsOf({ extensions = {} }: GraphQLFormattedError): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => DETAILS.includes(name)))
}
