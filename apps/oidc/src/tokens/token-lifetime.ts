import type { Clock } from '@identity/values'
import type { Configuration } from 'oidc-provider'
import { secondsToKeep } from '../sessions/session-age.ts'
import { isRotated } from './refresh-token.policy.ts'

const MINUTE_SECONDS = 60
const HOUR_SECONDS = 60 * MINUTE_SECONDS
const DAY_SECONDS = 24 * HOUR_SECONDS

const REFRESH_TOKEN_UNUSED_SECONDS = 7 * DAY_SECONDS // a service that has not come back within a week no longer needs it
const REFRESH_TOKEN_FAMILY_SECONDS = 30 * DAY_SECONDS // the identity signs in again after a month, however often the token is exchanged

/** Lifetimes of everything that we give out, in seconds. */
export function lifetimes(clock: Clock): NonNullable<Configuration['ttl']> {
  return {
    AuthorizationCode: MINUTE_SECONDS,
    AccessToken: 10 * MINUTE_SECONDS,
    IdToken: 10 * MINUTE_SECONDS, // some services allow no difference between clocks
    ClientCredentials: 15 * MINUTE_SECONDS,
    // One that is never exchanged for another lives as long as the others’ family does.
    RefreshToken: (_ctx, token, client) =>
      isRotated(client) ? refreshTokenSeconds(token.totalLifetime()) : REFRESH_TOKEN_FAMILY_SECONDS,
    Interaction: 2 * HOUR_SECONDS, // as long as a journey may stand idle
    // The longest session, and the last access token given in it; or the longest family of refresh tokens.
    Grant: (ctx) =>
      ctx.oidc.client?.grantTypeAllowed('refresh_token')
        ? REFRESH_TOKEN_FAMILY_SECONDS
        : 12 * HOUR_SECONDS + 10 * MINUTE_SECONDS,
    Session: (_ctx, session) => secondsToKeep(session, clock.now().getTime() / 1000),
  }
}

/** `familyAgeSeconds`: since the identity signed in and the first token of the family was given out. */
export function refreshTokenSeconds(familyAgeSeconds: number): number {
  const left = REFRESH_TOKEN_FAMILY_SECONDS - familyAgeSeconds
  return Math.max(1, Math.min(REFRESH_TOKEN_UNUSED_SECONDS, left)) // the engine takes whole seconds, from one up
}
