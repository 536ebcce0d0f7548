import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type AppName, isAppName } from './app-name.ts'
import {
  APP_TOKEN_ALGORITHM,
  APP_TOKEN_AUDIENCE,
  APP_TOKEN_SECONDS,
  APP_TOKEN_TYPE,
  type AppTokenAudience,
  machineClock,
  STAFF_SESSION_CLAIM,
  type TokenClock,
} from './app-token.ts'
import { rememberTokens } from './remembered-tokens.ts'

const CLOCK_TOLERANCE_SECONDS = 5 // our own machines' clocks, kept by the same time service

/** Says only that the token was refused: the name of the failed check would help an attacker. The reason is the `cause`. */
export class AppTokenRefused extends Error {
  override name = 'AppTokenRefused'
}

/** `staffSession`: the staff session for which the app calls. Only the web has such sessions. */
export type VerifiedAppToken = { app: AppName; staffSession?: string }

export type AppTokenVerifier = { verify(token: string): Promise<VerifiedAppToken> }

/**
 * Verifies against the apps' public keys. A key may speak only for the app it is named after. A token of an app itself is verified once and
 * remembered while it lives; one for a staff session comes once, and one that was refused is checked again each time.
 */
export function createAppTokenVerifier(
  jwks: JSONWebKeySet,
  clock: TokenClock = machineClock,
  audience: AppTokenAudience = APP_TOKEN_AUDIENCE,
): AppTokenVerifier {
  const publicKeys = createLocalJWKSet(onlyPublicKeys(jwks)) // imports each key once
  const remembered = rememberTokens<VerifiedAppToken>()
  return {
    async verify(token) {
      const now = clock.now()
      const known = remembered.find(token, now)
      if (known) return known
      try {
        const { payload, protectedHeader } = await jwtVerify(token, publicKeys, {
          algorithms: [APP_TOKEN_ALGORITHM],
          audience,
          typ: APP_TOKEN_TYPE,
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          currentDate: now,
          maxTokenAge: APP_TOKEN_SECONDS, // whatever `exp` it claims for itself
          requiredClaims: ['iss', 'iat', 'exp', 'jti'],
        })
        const verified = speakerOf(payload, protectedHeader.kid)
        const { iat, exp } = payload
        if (verified.staffSession === undefined && iat !== undefined && exp !== undefined)
          remembered.keep(token, verified, { iat, exp })
        return verified
      } catch (cause) {
        throw new AppTokenRefused('the app token was refused', { cause })
      }
    },
  }
}

function speakerOf({ iss, [STAFF_SESSION_CLAIM]: staffSession }: JWTPayload, kid: unknown): VerifiedAppToken {
  if (kid !== iss || !isAppName(iss)) throw new Error('the key and the issuer differ')
  if (staffSession === undefined) return { app: iss }
  // What is meant to speak for a member of staff never falls back to the app itself, which may do other things.
  if (iss !== 'web' || typeof staffSession !== 'string') throw new Error('not a staff session')
  return { app: iss, staffSession }
}

/** A private key in the API's settings is a mistake worth stopping for: the API could then pose as the app. */
function onlyPublicKeys(jwks: JSONWebKeySet): JSONWebKeySet {
  if (jwks.keys.some((key) => key.d !== undefined))
    throw new Error('the apps’ public keys include a private key')
  return jwks
}
