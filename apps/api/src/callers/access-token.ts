import type { Clock } from '@identity/values'
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'

const CLOCK_TOLERANCE_SECONDS = 5
const ALGORITHMS = ['ES256', 'RS256'] // nothing with a shared secret, and never `none`

/** The token is not valid. The `cause` says which check failed, for our log only. */
export class AccessTokenRefused extends Error {
  override name = 'AccessTokenRefused'
}

export const accessTokenClaims = z.object({
  sub: z.string().min(1),
  client_id: z.string().min(1),
  scope: z.string().default(''),
  sid: z.string().optional(),
  // Issued for longer than the session lasts (`offline_access`), but not for longer than until the session is ended on purpose.
  offline: z.boolean().default(false),
  gid: z.string().optional(),
  // Bound to a key (DPoP): read-caller.ts wants the proof. Bound in another way it is refused.
  cnf: z.strictObject({ jkt: z.string().min(1) }).optional(),
})
export type AccessTokenClaims = z.output<typeof accessTokenClaims>

export type AccessTokenVerifier = { verify(token: string): Promise<AccessTokenClaims> }

type Settings = { issuer: string; audience: string; keys: JWTVerifyGetKey; clock: Clock }

/** JSON Web Token profile for access tokens (RFC 9068, 4): signed by the facade, issued for us, and an access token at all. */
export function createAccessTokenVerifier({ issuer, audience, keys, clock }: Settings): AccessTokenVerifier {
  return {
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience,
          typ: 'at+jwt',
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          currentDate: clock.now(),
          requiredClaims: ['sub', 'client_id', 'exp', 'iat', 'jti'],
        })
        return accessTokenClaims.parse(payload)
      } catch (cause) {
        if (isKeyFailure(cause)) throw cause
        throw new AccessTokenRefused('the access token was refused', { cause })
      }
    },
  }
}

/** True when the keys could not be read: that says nothing about the token. */
function isKeyFailure(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true
  return !(error instanceof errors.JOSEError) && !(error instanceof z.ZodError)
}
