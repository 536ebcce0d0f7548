/** The closed list of codes that a GraphQL error may carry: error-advice.ts says of each what it means and what helps. Anything that a page has words for is a member of a union instead. */
export const ErrorCode = {
  // Of GraphQL itself, as the server names them.
  ParseFailed: 'GRAPHQL_PARSE_FAILED',
  ValidationFailed: 'GRAPHQL_VALIDATION_FAILED',
  OperationUnknown: 'OPERATION_RESOLUTION_FAILURE',
  BadRequest: 'BAD_REQUEST',
  PersistedQueryNotSupported: 'PERSISTED_QUERY_NOT_SUPPORTED',

  BadUserInput: 'BAD_USER_INPUT',
  /** To a partner: `after` is no cursor of this list, this filter and this client. */
  BadCursor: 'BAD_CURSOR',
  /** To a partner: what follows the cursor is kept no longer. Start over. */
  CursorExpired: 'CURSOR_EXPIRED',
  TooComplex: 'TOO_COMPLEX',
  TooDeep: 'TOO_DEEP',
  TooManyAliases: 'TOO_MANY_ALIASES',
  TooLarge: 'TOO_LARGE',

  Unauthenticated: 'UNAUTHENTICATED',
  Forbidden: 'FORBIDDEN',
  /** To staff: the act is allowed, once the second factor has been shown again. */
  SecondFactorNeeded: 'SECOND_FACTOR_NEEDED',
  /** To a partner: the token lacks every scope that would open the field or operation. `scopes` says which would. */
  InsufficientScope: 'INSUFFICIENT_SCOPE',

  IdempotencyKeyMissing: 'IDEMPOTENCY_KEY_MISSING',
  IdempotencyKeyReused: 'IDEMPOTENCY_KEY_REUSED',
  IdempotencyInProgress: 'IDEMPOTENCY_IN_PROGRESS',

  /** Too many requests: again after `Retry-After`. */
  RateLimited: 'RATE_LIMITED',
  UpstreamUnavailable: 'UPSTREAM_UNAVAILABLE',
  Timeout: 'TIMEOUT',
  Internal: 'INTERNAL_SERVER_ERROR',
} as const

export type ErrorCodeName = (typeof ErrorCode)[keyof typeof ErrorCode]

const codes: ReadonlySet<unknown> = new Set(Object.values(ErrorCode))

export const isErrorCode = (code: unknown): code is ErrorCodeName => codes.has(code)
