/** The codes that a GraphQL error may carry. Anything that a page has words for is a member of a union instead. */
export const ErrorCode = {
  Unauthenticated: 'UNAUTHENTICATED',
  Forbidden: 'FORBIDDEN',
  /** To staff: the act is allowed, once the second factor has been shown again. */
  SecondFactorNeeded: 'SECOND_FACTOR_NEEDED',
  /** To a partner: the token lacks every scope that would open the field or operation. `scopes` says which would. */
  InsufficientScope: 'INSUFFICIENT_SCOPE',
  /** To a partner: `after` is no cursor of this list, this filter and this client. */
  BadCursor: 'BAD_CURSOR',
  /** To a partner: what follows the cursor is kept no longer. Start over. */
  CursorExpired: 'CURSOR_EXPIRED',
  /** To a partner: a mutation came without an idempotency key. */
  KeyMissing: 'IDEMPOTENCY_KEY_MISSING',
  /** To a partner: the idempotency key was used for another input. Take a new one. */
  KeyReused: 'IDEMPOTENCY_KEY_REUSED',
  /** To a partner: a call with the same key, or what it changes, is still under way. Nothing was done; again after `Retry-After`, with the same key. */
  InProgress: 'IDEMPOTENCY_IN_PROGRESS',
  /** Too many requests: again after `Retry-After`. */
  RateLimited: 'RATE_LIMITED',
  BadUserInput: 'BAD_USER_INPUT',
  UpstreamUnavailable: 'UPSTREAM_UNAVAILABLE',
  Internal: 'INTERNAL_SERVER_ERROR',
} as const
