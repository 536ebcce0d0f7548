import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
const SECRET_BYTES = 20 // RFC 4226 §4: at least 16, and 20 recommended
const STEPS_EITHER_SIDE = 1 // a clock that is half a minute out

// RFC 6238, as every app knows it.
const totp = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Get an Identity support',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  })

/** A secret for an authenticator app, in base 32: apps take it typed in. */
export const newAuthenticatorSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** The address that a QR code holds for authenticator apps. */
export const authenticatorUri = (secret: string, emailAddress: string): string =>
  totp(secret, emailAddress).toString()

/** The half minute that a code belongs to, counted from 1970. Null: it is not the code of now, or of the half minute before or after. */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token, timestamp, window: STEPS_EITHER_SIDE })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta
}

/** The code that an app with this secret shows now. */
export const authenticatorCodeAt = (secret: string, now: Date): string =>
  totp(secret).generate({ timestamp: now.getTime() })
