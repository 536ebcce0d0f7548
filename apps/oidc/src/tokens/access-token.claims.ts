import { createHash } from 'node:crypto'
import type { AccessToken, ClientCredentials, KoaContextWithOIDC } from 'oidc-provider'

/**
 * The API checks a signed token by itself, so the token names its session (`sid`), says that it outlives one that grows too old (`offline`), and
 * names its grant (`gid`, the digest under which the grant is stored). The API refuses a token whose session was ended or whose grant was
 * revoked. `acr` and `auth_time` say how surely and when the identity signed in (RFC 9068, 2.2.1).
 */
export function extraTokenClaims(
  { oidc }: KoaContextWithOIDC,
  token: AccessToken | ClientCredentials,
): { sid?: string; offline?: true; gid?: string; acr?: string; auth_time?: number } | undefined {
  if (token.kind !== 'AccessToken') return undefined
  const { sid, grantId } = token
  const { acr, authTime } = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken ?? {}
  return {
    ...(acr && { acr }),
    ...(authTime && { auth_time: authTime }),
    ...(sid && { sid }),
    ...(!token.expiresWithSession && { offline: true as const }),
    ...(grantId && { gid: createHash('sha256').update(grantId).digest('base64url') }),
  }
}
