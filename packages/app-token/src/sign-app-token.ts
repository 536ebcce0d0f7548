import { createPrivateKey, type KeyObject, randomUUID, sign } from 'node:crypto'
import type { JWK } from 'jose'
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

const SENT_FOR_SECONDS = 45 // the rest of its minute is for the call that takes it last, and for clocks that differ

type Signing = {
  key: JWK
  app: AppName
  audience?: AppTokenAudience
  clock?: TokenClock
}

/** `staffSession`: the token of the staff session for which the app calls. Left out: it calls for itself. */
export type AppTokenSigner = (staffSession?: string) => string

/**
 * The tokens that say "this call comes from that app". One is signed for all calls of the next 45 seconds, whichever of them asks first: its
 * `jti` tells it from others in a log, and is no promise that it is used once. A token that speaks for a staff session is signed for its call.
 */
export function createAppTokenSigner({
  key,
  app,
  audience = APP_TOKEN_AUDIENCE,
  clock = machineClock,
}: Signing): AppTokenSigner {
  // Caught here rather than as a puzzling refusal at the other end: the key's name is how that finds its public half.
  if (key.kid !== app) throw new Error(`the key of the app ${app} must have the kid ${app}`)
  const privateKey = createPrivateKey({ key, format: 'jwk' })
  let held: { token: string; issuedAt: number } | undefined

  return (staffSession) => {
    const issuedAt = Math.floor(clock.now().getTime() / 1000)
    const claims = {
      ...(staffSession !== undefined && { [STAFF_SESSION_CLAIM]: staffSession }),
      ...{ iss: app, aud: audience, iat: issuedAt, exp: issuedAt + APP_TOKEN_SECONDS, jti: randomUUID() },
    }
    if (staffSession !== undefined) return signed(claims, app, privateKey)
    if (!held || !isSentAt(issuedAt, held)) held = { token: signed(claims, app, privateKey), issuedAt }
    return held.token
  }
}

/** A clock that was set back has it signed anew: it would be of the future. */
function isSentAt(now: number, { issuedAt }: { issuedAt: number }): boolean {
  return now >= issuedAt && now < issuedAt + SENT_FOR_SECONDS
}

/** By `node:crypto`, at once: jose signs by WebCrypto, which costs a turn of the thread pool for each token of staff. */
function signed(claims: object, kid: AppName, key: KeyObject): string {
  const header = { alg: APP_TOKEN_ALGORITHM, typ: APP_TOKEN_TYPE, kid }
  const content = [header, claims].map((part) => encoded(JSON.stringify(part))).join('.')
  return `${content}.${encoded(sign(null, Buffer.from(content), key))}`
}

const encoded = (part: string | Buffer) => Buffer.from(part).toString('base64url')

export type SignAppTokenInput = Signing & { staffSession?: string | undefined }

/** One token. An app that calls often keeps a signer. */
export async function signAppToken({ staffSession, ...signing }: SignAppTokenInput): Promise<string> {
  return createAppTokenSigner(signing)(staffSession)
}
