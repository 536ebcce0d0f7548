import type { KoaContextWithOIDC } from 'oidc-provider'
import { isOffered } from '../clients/scopes.ts'
import type { Middleware } from '../edge/middleware.ts'

/** The engine would list every scope that it takes (RFC 8414, 2: a server may take some that it does not list). */
export const listOfferedScopes: Middleware = async (ctx, next) => {
  await next()
  const { oidc } = ctx as Partial<KoaContextWithOIDC>
  const { body } = ctx
  if (oidc?.route !== 'discovery' || !isMetadata(body)) return
  ctx.body = { ...body, scopes_supported: body.scopes_supported.filter(isOffered) }
}

function isMetadata(body: unknown): body is { scopes_supported: string[] } {
  return typeof body === 'object' && body !== null && 'scopes_supported' in body
}
