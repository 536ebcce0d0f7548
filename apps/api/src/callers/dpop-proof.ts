import { createHash } from 'node:crypto'
import type { Clock } from '@identity/values'
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Allowance } from '../guard/domain/limit.ts'
import type { Repositories } from './repositories.ts'

export const PROOF_ALGORITHMS = ['ES256', 'PS256'] // as at the facade
const MAX_AGE_SECONDS = 60
const CLOCK_TOLERANCE_SECONDS = 5
const ONCE_MS = 2 * 60_000 // longer than a proof is good for

/** What came with a token that is bound to the key `jkt`. */
export type Shown = { token: string; jkt: string; method: string }

/** True for the proof that its sender holds the key, made for this request, and shown for the first time. */
export type ProofVerifier = (proof: string, shown: Shown) => Promise<boolean>

const proofClaims = z.object({
  jti: z.string().min(1).max(200),
  htm: z.string(),
  htu: z.url(),
  ath: z.string(),
})

type Settings = {
  /** Our public address. */
  url: string
  clock: Clock
  limits: Pick<Repositories['limits'], 'use'>
}

/** RFC 9449, 4.3 and 7.1. */
export function proofVerifier({ url, clock, limits }: Settings): ProofVerifier {
  return async (proof, { token, jkt, method }) => {
    const now = clock.now()
    const claims = await claimsOf(proof, jkt, now)
    if (!claims) return false
    const isForThis =
      claims.htm === method && withoutQuery(claims.htu) === url && claims.ath === digestOf(token)
    return isForThis && (await limits.use(onceOnly(jkt, claims.jti), now)) === null
  }
}

/** The claims of a proof that was signed lately with the key that it carries, when that is the key of this thumbprint. */
async function claimsOf(proof: string, jkt: string, currentDate: Date) {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: PROOF_ALGORITHMS,
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate,
    })
    const isItsKey = (await calculateJwkThumbprint(protectedHeader.jwk ?? {})) === jkt
    return isItsKey ? proofClaims.parse(payload) : null
  } catch {
    return null // whatever is wrong with it, it is no proof
  }
}

/** Counted by the database, so that of two copies that arrive at once, at two processes, one is taken. */
function onceOnly(jkt: string, jti: string): Allowance {
  return { name: 'dpop-proof', subject: `${jkt} ${jti}`, limits: [{ max: 1, windowMs: ONCE_MS }] }
}

function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
