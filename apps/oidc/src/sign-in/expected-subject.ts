import { decodeJwt } from 'jose'

/**
 * The one person whom a service wants back, by `id_token_hint` (the engine has checked its signature) or by a `sub` in the `claims` parameter.
 * Undefined when anybody will do.
 */
export function expectedSubject(params: Readonly<Record<string, unknown>>): string | undefined {
  const { id_token_hint: hint, claims } = params
  if (typeof hint === 'string') return decodeJwt(hint).sub
  if (typeof claims !== 'string') return undefined
  const wanted: unknown = JSON.parse(claims).id_token?.sub?.value
  return typeof wanted === 'string' ? wanted : undefined
}
