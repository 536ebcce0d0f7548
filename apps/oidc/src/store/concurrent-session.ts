import type { AdapterPayload } from 'oidc-provider'

/**
 * Two tabs that sign in to two services at once both read the session, and each writes back only its own service. Without the other's
 * entry the engine would refuse the other's code, so a write keeps what it did not know of. Leaving a service changes the session's id,
 * and so begins a new row: nothing that was taken out comes back here.
 */
export function mergeAuthorizations(
  stored: AdapterPayload | undefined,
  next: AdapterPayload,
): AdapterPayload {
  if (!stored?.authorizations || stored.jti !== next.jti || stored.accountId !== next.accountId) return next
  return { ...next, authorizations: { ...stored.authorizations, ...next.authorizations } }
}
