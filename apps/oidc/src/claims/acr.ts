import type { ClaimsParameter, KoaContextWithOIDC } from 'oidc-provider'
import type { Identity } from '../api/identity-api.client.ts'
import { registeredScopes } from '../clients/client.metadata.ts'

/**
 * How surely a person can be known to a service, least first. A passcode proved their email address; beyond that they are linked to a
 * teaching record, and what agrees with it says how surely it is theirs.
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
 * What is said of somebody: the surest class that they reach and the service asked for; where it asked for none of those, the surest. Whoever
 * reaches one reaches those before it.
 */
export function acrOf(
  { trnMatchLevel }: Pick<Identity, 'trnMatchLevel'>,
  wanted: readonly string[] = [],
): Acr {
  const surest = trnMatchLevel ? SUREST[trnMatchLevel] : 'urn:gai:acr:email'
  const reached = ACR_VALUES.slice(0, ACR_VALUES.indexOf(surest) + 1).reverse()
  return reached.find((value) => wanted.includes(value)) ?? surest
}

/** The classes that a request names, by `acr_values` or in `claims`; none: any will do. */
export function wantedAcrs(claims: ClaimsParameter | undefined): string[] {
  const { value, values } = claims?.id_token?.acr ?? {}
  return [value, ...(Array.isArray(values) ? values : [])].flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  )
}

/**
 * What the service of this request hears of somebody. One that may not ask about teaching records does not learn by this way that there is one.
 */
export function acrFor({ oidc }: KoaContextWithOIDC, identity: Identity): Acr {
  const scopes = oidc.client ? registeredScopes(oidc.client) : []
  const mayKnow = scopes.includes('trn') || scopes.includes('dqt:read')
  const wanted = wantedAcrs(oidc.claims ?? oidc.accessToken?.claims)
  return acrOf(mayKnow ? identity : { trnMatchLevel: null }, wanted)
}

/**
 * The engine takes the class of a code from its session, which several services share; so at each request the session is told what this
 * service may hear of this person.
 */
export function noteAcr(ctx: KoaContextWithOIDC, identity: Identity): void {
  const { session } = ctx.oidc
  if (session?.accountId) Reflect.set(session, 'acr', acrFor(ctx, identity))
}
