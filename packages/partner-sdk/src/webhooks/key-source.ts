import { type CryptoKey, createRemoteJWKSet, customFetch, errors } from 'jose'

/** Finds the public key of a `kid`. Null: Get an Identity publishes none of that name. */
export type KeySource = (kid: string) => Promise<CryptoKey | null>

const RELOADED_AT_MOST_EVERY_MS = 30_000
const KEPT_MS = 3_600_000

/**
 * The published keys, read once and kept for an hour. A name that is not among them has them read again, at most every 30 seconds: keys are published a
 * day before they sign, and an attacker who makes names up must not have us ask for each.
 */
export function publishedKeys(
  origin: string,
  { fetch = globalThis.fetch, reloadedAtMostEveryMs = RELOADED_AT_MOST_EVERY_MS } = {},
): KeySource {
  const find = createRemoteJWKSet(new URL(`${origin}/.well-known/webhook-jwks`), {
    cooldownDuration: reloadedAtMostEveryMs,
    cacheMaxAge: KEPT_MS,
    [customFetch]: (url, options) => fetch(url, options),
  })
  return async (kid) => {
    try {
      return await find({ alg: 'ES256', kid })
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return null
      throw error
    }
  }
}
