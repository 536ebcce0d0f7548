/** The codes that a GraphQL error may carry. Anything that a page has words for is a member of a union instead. */
export const ErrorCode = {
  Unauthenticated: 'UNAUTHENTICATED',
  Forbidden: 'FORBIDDEN',
  /** To staff: the act is allowed, once the second factor has been shown again. */
  SecondFactorNeeded: 'SECOND_FACTOR_NEEDED',
  BadUserInput: 'BAD_USER_INPUT',
  UpstreamUnavailable: 'UPSTREAM_UNAVAILABLE',
  Internal: 'INTERNAL_SERVER_ERROR',
} as const
