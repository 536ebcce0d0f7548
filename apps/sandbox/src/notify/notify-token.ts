import { decodeJwt, jwtVerify } from 'jose'
import type { NotifyRefusal } from './notify-answer.ts'

const SECRET_LENGTH = 36 // a UUID; the service id before it is one too, with a hyphen between them
const CLOCK_TOLERANCE_SECONDS = 30 // Notify's documentation: tokens older than 30 seconds are refused

/** The two halves of an API key as Notify shows it: name-serviceid-secret. */
export function apiKeyParts(apiKey: string): { serviceId: string; secret: string } {
  return {
    serviceId: apiKey.slice(-SECRET_LENGTH * 2 - 1, -SECRET_LENGTH - 1),
    secret: apiKey.slice(-SECRET_LENGTH),
  }
}

/** Null when the caller holds our key; otherwise what Notify would say. Checks in Notify's order: who, with which key, when. */
export async function refusalOfToken(
  authorization: string | undefined,
  apiKey: string,
  now: Date,
): Promise<NotifyRefusal | null> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  if (!token) return authError(401, 'Unauthorized: authentication token must be provided')

  const { serviceId, secret } = apiKeyParts(apiKey)
  const issuer = issuerOf(token)
  if (issuer === null) return authError(403, 'Invalid token: not a valid JSON Web Token')
  if (issuer !== serviceId) return authError(403, 'Invalid token: service not found')

  const key = new TextEncoder().encode(secret)
  const verified = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: now }).catch(() => null)
  if (!verified) return authError(403, 'Invalid token: API key not found')

  const ageSeconds = Math.abs(now.getTime() / 1_000 - (verified.payload.iat ?? 0))
  // `iat` has whole seconds, so up to one of them is rounding.
  if (ageSeconds < CLOCK_TOLERANCE_SECONDS + 1) return null
  return authError(403, 'Error: Your system clock must be accurate to within 30 seconds')
}

function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? ''
  } catch {
    return null
  }
}

function authError(status: number, message: string): NotifyRefusal {
  return { status, error: 'AuthError', message }
}
