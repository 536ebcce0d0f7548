/** The codes that the API gives (see its error-codes.ts), and UPSTREAM_UNAVAILABLE for an API that did not answer. */
export type ApiErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'SECOND_FACTOR_NEEDED' // to staff, for a risky act
  | 'BAD_USER_INPUT'
  | 'UPSTREAM_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'
  | 'GRAPHQL_VALIDATION_FAILED' // a client and an API that are out of step

const knownCodes: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SECOND_FACTOR_NEEDED',
  'BAD_USER_INPUT',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_VALIDATION_FAILED',
] satisfies ApiErrorCode[]

/** The only thing a request throws. It holds no message of the API's and no variables: both may carry personal data. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  /** HTTP status of the API's answer; 503 when there was none. */
  readonly status: number
  /** To a member of staff who may not do it: the roles that may. */
  readonly roles: readonly string[]

  /** Also true for one of another copy of this class: the server and the pages of the web are bundled apart, and each bundle has its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ApiError'
  }

  constructor(operation: string, code: ApiErrorCode, status: number, roles: readonly string[] = []) {
    super(`${operation} failed: ${code} (${status})`)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.roles = roles
  }
}

/** A code that this client was not built for is treated as a fault, not passed on. */
export function toApiErrorCode(code: unknown): ApiErrorCode {
  return isApiErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR'
}

function isApiErrorCode(code: unknown): code is ApiErrorCode {
  return typeof code === 'string' && knownCodes.includes(code)
}
