import { createRemoteJWKSet, jwtVerify } from 'jose'
import { z } from 'zod'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const LONGEST_AGE = '2 minutes' // ours live for two minutes

const logoutToken = z.object({
  sid: z.string().min(1),
  jti: z.string().min(1),
  events: z.object({ [EVENT]: z.object({}) }),
  nonce: z.undefined().optional(), // an ID token has one: it must not pass for a logout token
})

/** Checks a logout token as OpenID Connect Back-Channel Logout 2.6 asks of a service. Answers which session has ended. */
export function logoutTokenReader(issuer: string, clientId: string): (token: string) => Promise<string> {
  const keys = createRemoteJWKSet(new URL('.well-known/jwks', issuer))
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      typ: 'logout+jwt',
      algorithms: ['RS256', 'ES256'],
      maxTokenAge: LONGEST_AGE,
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
    })
    return logoutToken.parse(payload).sid
  }
}
