export const APP_TOKEN_ALGORITHM = 'EdDSA'
export const APP_TOKEN_AUDIENCE = 'get-an-identity-api'
export const FACADE_TOKEN_AUDIENCE = 'get-an-identity-facade' // a token for the one is no use at the other
export type AppTokenAudience = typeof APP_TOKEN_AUDIENCE | typeof FACADE_TOKEN_AUDIENCE
export const APP_TOKEN_TYPE = 'app+jwt' // so that no other token of ours can be passed off as one of these
export const APP_TOKEN_SECONDS = 60 // a leaked one is soon worthless
export const STAFF_SESSION_CLAIM = 'staff_session'

/** Time is injected, so that no test waits a minute. The same shape as `Clock` of @identity/values. */
export type TokenClock = { now(): Date }

export const machineClock: TokenClock = { now: () => new Date() }
