import type { Identity } from '../api/identity-api.client.ts'
import { CLAIMS_BY_SCOPE, isScope } from '../clients/scopes.ts'

// As services of today spell them.
const LOOKUP_STATUS = {
  FOUND: 'Found',
  PENDING: 'Pending',
  NONE: 'None',
  FAILED: 'Failed',
} as const satisfies Record<Identity['trnLookupStatus'], string>

const MATCH_LEVEL = {
  LOW: 'Low',
  FIRM: 'Firm',
  STRICT: 'Strict',
} as const satisfies Record<NonNullable<Identity['trnMatchLevel']>, string>

export type IdentityClaims = Record<string, string | boolean | string[]>

/**
 * The claims about an identity that these scopes give, and those that were asked for one by one (the engine has refused names that the service
 * may not have). What we do not know is left out, never null or blank.
 */
export function claimsFor(
  identity: Identity,
  scopes: readonly string[],
  names: readonly string[] = [],
): IdentityClaims {
  const ofScopes = scopes.filter(isScope).flatMap((scope): readonly string[] => CLAIMS_BY_SCOPE[scope])
  const wanted = new Set([...ofScopes, ...names])
  const given = Object.entries(allClaims(identity)).flatMap(([name, value]) =>
    wanted.has(name) && value !== null && value !== '' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(given)
}

/** "True" and "False", for a service that compares with the text that the service before us sent. */
export function withTextBooleans(claims: IdentityClaims): IdentityClaims {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'True' : 'False') : value,
    ]),
  )
}

function allClaims(identity: Identity): Record<string, string | boolean | string[] | null> {
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
    previous_user_id: previousIds(identity),
    trn: identity.trn ?? null,
    trn_lookup_status: LOOKUP_STATUS[identity.trnLookupStatus],
    trn_match_level: identity.trnMatchLevel ? MATCH_LEVEL[identity.trnMatchLevel] : null,
    ...verifiedName(identity),
  }
}

/** One as text, as services of today read it; several as a list. */
function previousIds({ previousIds: [first, ...more] }: Identity): string | string[] | null {
  if (!first) return null
  return more.length > 0 ? [first, ...more] : first
}

/** The name on the teaching record, and `name_verified`: the identity gives the same one. Nothing without a record that is surely theirs. */
function verifiedName({ verifiedName: verified, firstName, lastName }: Identity) {
  if (!verified) return {}
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  return {
    name_verified: isSame(verified.firstName, firstName) && isSame(verified.lastName, lastName),
    verified_given_name: verified.firstName,
    verified_middle_name: verified.middleName ?? null,
    verified_family_name: verified.lastName,
  }
}
