import type { KoaContextWithOIDC } from 'oidc-provider'
import { isSwitchedOn } from '../clients/client.metadata.ts'
import { CLAIMS_BY_SCOPE, isScope } from '../clients/scopes.ts'

/**
 * Some older services read the ID token and never ask userinfo. For those with a switch every request is taken as if it had named the claims
 * of its scopes in the `claims` parameter. The ID token of every other service stays slim: it travels in `id_token_hint`, through address bars.
 */
export function claimsForIdToken({ oidc }: KoaContextWithOIDC): void {
  const { params, client } = oidc
  const scopes = String(params?.scope ?? '').split(' ')
  if (!params || !scopes.includes('openid') || !isSwitchedOn(client, 'CLAIMS_IN_ID_TOKEN')) return
  const asked = typeof params.claims === 'string' ? JSON.parse(params.claims) : {}
  const names = scopes.filter(isScope).flatMap((scope): readonly string[] => CLAIMS_BY_SCOPE[scope])
  const implied = Object.fromEntries(names.filter((name) => name !== 'sub').map((name) => [name, null]))
  Reflect.set(params, 'claims', JSON.stringify({ ...asked, id_token: { ...implied, ...asked.id_token } }))
}
