import { createHash } from 'node:crypto'
import type { AccessToken, ClientCredentials, KoaContextWithOIDC } from 'oidc-provider'

/**
 * What the API needs to know of a token that it cannot ask us about: which session it ends with (`sid`) and which grant (`gid`, the
 * digest under which the grant is stored). It refuses a token whose session has ended or whose grant was revoked. And how surely and when the person signed in (RFC 9068, 2.2.1).
 */
export function extraTokenClaims(
  { oidc }: KoaContextWithOIDC,
  token: AccessToken | ClientCredentials,
): { sid?: string; gid?: string; acr?: string; auth_time?: number } | undefined {
  if (token.kind !== 'AccessToken') return undefined
  const { sid, grantId } = token
  const { acr, authTime } = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken ?? {}
  return {
    ...(acr && { acr }),
    ...(authTime && { auth_time: authTime }),
    ...(sid && token.expiresWithSession && { sid }),
    ...(grantId && { gid: createHash('sha256').update(grantId).digest('base64url') }),
  }
}
