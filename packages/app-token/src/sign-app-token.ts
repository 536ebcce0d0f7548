import { randomUUID } from 'node:crypto'
import { importJWK, type JWK, SignJWT } from 'jose'
import type { AppName } from './app-name.ts'
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

export type SignAppTokenInput = {
  key: JWK
  app: AppName
  audience?: AppTokenAudience
  /** The token of the staff session for which the app calls. Left out: it calls for itself. */
  staffSession?: string | undefined
  clock?: TokenClock
}

/** A fresh token that says "this call comes from that app". One per call: the `jti` is never used twice. */
export async function signAppToken({
  key,
  app,
  audience = APP_TOKEN_AUDIENCE,
  staffSession,
  clock = machineClock,
}: SignAppTokenInput): Promise<string> {
  // Caught here rather than as a puzzling refusal at the other end: the key's name is how that finds its public half.
  if (key.kid !== app) throw new Error(`the key of the app ${app} must have the kid ${app}`)
  const issuedAt = Math.floor(clock.now().getTime() / 1000)
  return new SignJWT(staffSession === undefined ? {} : { [STAFF_SESSION_CLAIM]: staffSession })
    .setProtectedHeader({ alg: APP_TOKEN_ALGORITHM, typ: APP_TOKEN_TYPE, kid: app })
    .setIssuer(app)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + APP_TOKEN_SECONDS)
    .setJti(randomUUID())
    .sign(await importJWK(key, APP_TOKEN_ALGORITHM))
}
