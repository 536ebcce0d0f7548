/** Why a token opens nothing, in words for the engineer who sent it. They say what to send instead, and nothing of whose token it is. */
export const TOKEN_PROBLEMS = {
  MISSING: 'A bearer token is needed.',
  NOT_AN_ACCESS_TOKEN:
    'This is not an access token. An ID token tells your service who signed in, and opens nothing here: send the access_token.',
  NOT_FOR_THIS_API:
    'This access token is for another resource, such as userinfo. Ask for one with the parameter resource set to the address of this API, at /connect/authorize and again at /connect/token.',
  EXPIRED: 'The access token has expired. Ask for a new one.',
  NOT_VALID:
    'The access token is not valid: its client is disabled, the person has signed out, it was revoked, or we did not issue it. Ask for a new one.',
} as const

export type TokenProblem = keyof typeof TOKEN_PROBLEMS

/** In the place of a caller: a token was sent, and is not taken. */
export type RefusedToken = { kind: 'refused'; problem: TokenProblem }

export const refusedToken = (problem: TokenProblem): RefusedToken => ({ kind: 'refused', problem })
