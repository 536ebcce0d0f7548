import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'

const MAX_AGE_MS = 60_000 // less than services may keep them: a key that leaked and was withdrawn is refused here within a minute
const COOLDOWN_MS = 5_000 // for an unknown key: an attacker's tokens must not make us ask each time
const TIMEOUT_MS = 2_000

/** The public keys of the facade, read from it directly and kept for a while. An unknown key is looked up at once. */
export function facadeKeys(facadeUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL('/.well-known/jwks', facadeUrl), {
    cacheMaxAge: MAX_AGE_MS,
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: TIMEOUT_MS,
  })
}
