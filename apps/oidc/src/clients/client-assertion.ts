import type { Clock } from '@identity/values'
import { type Configuration, errors } from 'oidc-provider'

type AssertClaims = NonNullable<Configuration['assertJwtClientAuthClaimsAndHeader']>

const MAX_LIFETIME_SECONDS = 10 * 60 // services make one for each request; a long-lived one would be a password

/** RFC 7523: the engine checks signature, issuer, audience and that `jti` is new. The limit on its lifetime is ours. */
export function limitClientAssertions(clock: Clock): AssertClaims {
  return (ctx, claims) => {
    if (Number(claims.exp) - clock.now().getTime() / 1000 > MAX_LIFETIME_SECONDS) {
      throw new errors.InvalidClientAuth('the client_assertion lives too long')
    }
    if (ctx.oidc.isFapi('2.0') && claims.aud !== ctx.oidc.issuer) {
      throw new errors.InvalidClientAuth('audience (aud) must equal the issuer')
    }
  }
}
