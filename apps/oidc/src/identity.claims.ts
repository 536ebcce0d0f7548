import type { Identity } from './identity-api.client.ts'
import { CLAIMS_BY_SCOPE, isScope } from './scopes.ts'

// As services of today spell them.
const LOOKUP_STATUS = {
  FOUND: 'Found',
  PENDING: 'Pending',
  NONE: 'None',
  FAILED: 'Failed',
} as const satisfies Record<Identity['trnLookupStatus'], string>

/** The claims about a person that these scopes give. What we do not know is left out, never null or blank. */
export function claimsFor(identity: Identity, scopes: readonly string[]): Record<string, string | boolean> {
  const wanted = new Set(scopes.filter(isScope).flatMap((scope): readonly string[] => CLAIMS_BY_SCOPE[scope]))
  const given = Object.entries(allClaims(identity)).flatMap(([name, value]) =>
    wanted.has(name) && value !== null && value !== '' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(given)
}

function allClaims(identity: Identity): Record<string, string | boolean | null> {
  const { firstName, middleName, lastName } = identity
  return {
    sub: identity.id,
    email: identity.emailAddress,
    email_verified: true, // an identity has no address but one that was proved
    name: [firstName, middleName, lastName].filter(Boolean).join(' '),
    given_name: firstName,
    middle_name: middleName ?? null,
    family_name: lastName,
    preferred_name: identity.preferredName ?? null,
    birthdate: identity.dateOfBirth,
    trn: identity.trn ?? null,
    trn_lookup_status: LOOKUP_STATUS[identity.trnLookupStatus],
  }
}
