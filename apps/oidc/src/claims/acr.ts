import type { ClaimsParameter, KoaContextWithOIDC } from 'oidc-provider'
import type { Identity } from '../api/identity-api.client.ts'
import { registeredScopes } from '../clients/client.metadata.ts'

/**
 * Authentication context classes, least sure first. A passcode proved the identity's email address; beyond that it is linked to a teaching
 * record, and the identifiers that agree with the record say how surely it is theirs.
 */
export const ACR_VALUES = [
  'urn:gai:acr:email',
  'urn:gai:acr:trn-low',
  'urn:gai:acr:trn-firm',
  'urn:gai:acr:trn-strict',
] as const
export type Acr = (typeof ACR_VALUES)[number]

const SUREST = {
  LOW: 'urn:gai:acr:trn-low',
  FIRM: 'urn:gai:acr:trn-firm',
  STRICT: 'urn:gai:acr:trn-strict',
} as const satisfies Record<NonNullable<Identity['trnMatchLevel']>, Acr>

/**
 * The surest class that the identity reaches and the service requested; where it requested none of those, the surest. An identity that reaches
 * one class reaches those before it.
 */
export function acrOf(
  { trnMatchLevel }: Pick<Identity, 'trnMatchLevel'>,
  requested: readonly string[] = [],
): Acr {
  const surest = trnMatchLevel ? SUREST[trnMatchLevel] : 'urn:gai:acr:email'
  const reached = ACR_VALUES.slice(0, ACR_VALUES.indexOf(surest) + 1).reverse()
  return reached.find((value) => requested.includes(value)) ?? surest
}

/** The classes that a request names, by `acr_values` or in `claims`; none: every class will do. */
export function requestedAcrs(claims: ClaimsParameter | undefined): string[] {
  const { value, values } = claims?.id_token?.acr ?? {}
  return [value, ...(Array.isArray(values) ? values : [])].flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  )
}

/**
 * The class that the service of this request is told. A service that may not ask about teaching records does not learn this way that there is one.
 */
export function acrFor({ oidc }: KoaContextWithOIDC, identity: Identity): Acr {
  const scopes = oidc.client ? registeredScopes(oidc.client) : []
  const mayKnow = scopes.includes('trn') || scopes.includes('dqt:read')
  const requested = requestedAcrs(oidc.claims ?? oidc.accessToken?.claims)
  return acrOf(mayKnow ? identity : { trnMatchLevel: null }, requested)
}

/**
 * The engine takes the class of a code from its session, which several services share; so each request sets the class
 * that this service may be told.
 */
export function noteAcr(ctx: KoaContextWithOIDC, identity: Identity): void {
  const { session } = ctx.oidc
  if (session?.accountId) Reflect.set(session, 'acr', acrFor(ctx, identity))
}
