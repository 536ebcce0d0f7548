import { decodeJwt } from 'jose'

/**
 * The ids of the one identity that a service asks for: by `id_token_hint`, whose signature the engine has checked, and by a `sub` in the `claims`
 * parameter. None when the service accepts every identity.
 */
export function expectedSubjects({
  id_token_hint: hint,
  claims,
}: Readonly<Record<string, unknown>>): string[] {
  const ofHint = typeof hint === 'string' ? decodeJwt(hint).sub : undefined
  const ofClaims: unknown = typeof claims === 'string' ? JSON.parse(claims).id_token?.sub?.value : undefined
  return [ofHint, ofClaims].filter((subject) => typeof subject === 'string')
}
