import { errors } from 'oidc-provider'

/** `timed-out`: this browser is not, or no longer, in a sign-in. `bad-link`: the request is wrong. `ours`: we are. */
export type Problem = 'timed-out' | 'bad-link' | 'not-found' | 'unavailable' | 'ours'

export function problemOf(error: unknown): Problem {
  if (error instanceof errors.SessionNotFound) return 'timed-out'
  if (!(error instanceof errors.OIDCProviderError)) return 'ours'
  if (error.error === 'temporarily_unavailable') return 'unavailable'
  return error.statusCode < 500 ? 'bad-link' : 'ours'
}

export const PROBLEM_STATUS: Record<Problem, number> = {
  'timed-out': 400,
  'bad-link': 400,
  'not-found': 404,
  unavailable: 503,
  ours: 500,
}
