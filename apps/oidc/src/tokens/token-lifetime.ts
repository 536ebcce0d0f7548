import type { Clock } from '@identity/values'
import type { Configuration } from 'oidc-provider'
import { secondsToKeep } from '../sessions/session-age.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const REFRESH_TOKEN_UNUSED = 7 * DAY // a service that has not come back within a week has forgotten the person
const REFRESH_TOKEN_FAMILY = 30 * DAY // however often it is exchanged, the person signs in again after a month

/** How long what we give out is good for, in seconds. */
export function lifetimes(clock: Clock): NonNullable<Configuration['ttl']> {
  return {
    AuthorizationCode: MINUTE,
    AccessToken: 10 * MINUTE,
    IdToken: 10 * MINUTE, // some services allow no difference between clocks
    ClientCredentials: 15 * MINUTE,
    RefreshToken: (_ctx, token) => refreshTokenSeconds(token.totalLifetime()),
    Interaction: 2 * HOUR, // as long as a journey may stand idle
    // The longest session, and the last access token given in it; or the longest family of refresh tokens.
    Grant: (ctx) =>
      ctx.oidc.client?.grantTypeAllowed('refresh_token') ? REFRESH_TOKEN_FAMILY : 12 * HOUR + 10 * MINUTE,
    Session: (_ctx, session) => secondsToKeep(session, clock.now().getTime() / 1000),
  }
}

/** `familyAge`: seconds since the person signed in and the first token of the family was given out. */
export function refreshTokenSeconds(familyAge: number): number {
  const left = REFRESH_TOKEN_FAMILY - familyAge
  return Math.max(1, Math.min(REFRESH_TOKEN_UNUSED, left)) // the engine takes whole seconds, from one up
}
