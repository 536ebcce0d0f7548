import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'

const KEPT_MS = 60_000 // less than others may keep them: a key that leaked and was pulled counts for nothing here within a minute
const LOOKS_AGAIN_AFTER_MS = 5_000 // for a key that it does not know: a stranger's tokens must not make it ask each time
const TIMEOUT_MS = 2_000

/** The public keys of the facade, read from it directly and kept for a while. A key that is new to us is looked up at once. */
export function facadeKeys(facadeUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL('/.well-known/jwks', facadeUrl), {
    cacheMaxAge: KEPT_MS,
    cooldownDuration: LOOKS_AGAIN_AFTER_MS,
    timeoutDuration: TIMEOUT_MS,
  })
}
