import { decodeJwt } from 'jose'

/**
 * The one identity that a service asks for, by `id_token_hint` (the engine has checked its signature) or by a `sub` in the `claims` parameter.
 * Undefined when the service accepts every identity.
 */
export function expectedSubject(params: Readonly<Record<string, unknown>>): string | undefined {
  const { id_token_hint: hint, claims } = params
  if (typeof hint === 'string') return decodeJwt(hint).sub
  if (typeof claims !== 'string') return undefined
  const wanted: unknown = JSON.parse(claims).id_token?.sub?.value
  return typeof wanted === 'string' ? wanted : undefined
}
