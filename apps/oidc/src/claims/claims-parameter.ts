import { type ClaimsParameter, errors } from 'oidc-provider'
import { CLAIMS_BY_SCOPE, isScope } from '../clients/scopes.ts'
import { ACR_VALUES, requestedAcrs } from './acr.ts'

// OpenID Connect Core Error Code unmet_authentication_requirements 1.0.
export class UnmetAuthenticationRequirements extends errors.OIDCProviderError {
  constructor() {
    super(400, 'unmet_authentication_requirements')
    this.error_description = 'the requested authentication context cannot be had here'
  }
}

/**
 * A service that insists on a class that we do not have is refused at once (Core 5.5.1.1). The engine would ask the claimant again, which
 * could never change the answer.
 */
export function assertAttainable(claims: ClaimsParameter): void {
  const acr = claims.id_token?.acr
  if (!acr?.essential || (acr.value === undefined && !Array.isArray(acr.values))) return
  const known: readonly string[] = ACR_VALUES
  if (!requestedAcrs(claims).some((value) => known.includes(value)))
    throw new UnmetAuthenticationRequirements()
}

/** The named claims that the client's scopes give as well: the `claims` parameter is no way round its registration. */
export function claimsWithin(registered: readonly string[], names: Iterable<string>): Set<string> {
  const open = new Set(
    registered.filter(isScope).flatMap((scope): readonly string[] => CLAIMS_BY_SCOPE[scope]),
  )
  return new Set([...names].filter((name) => open.has(name)))
}
