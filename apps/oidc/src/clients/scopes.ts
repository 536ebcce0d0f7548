// The name on the teaching record is the verified one; `name` and its parts are those the identity gave, newer where they differ.
const TEACHING_RECORD_CLAIMS = [
  ...['trn', 'trn_lookup_status', 'trn_match_level', 'name_verified'],
  ...['verified_given_name', 'verified_middle_name', 'verified_family_name'],
]

/** The claims that each scope gives, by the names that today's services read. */
export const CLAIMS_BY_SCOPE = {
  openid: ['sub', 'acr'],
  email: ['email', 'email_verified'],
  profile: [
    ...['name', 'given_name', 'middle_name', 'family_name', 'birthdate', 'preferred_name'],
    'previous_user_id', // the `sub` under which the service knew an identity that was merged into this one
  ],
  phone: [], // some services ask for it, and are not refused; we hold no number
  trn: TEACHING_RECORD_CLAIMS,
  'dqt:read': TEACHING_RECORD_CLAIMS, // the older name of the same thing
  offline_access: [],
} as const satisfies Record<string, readonly string[]>

export type Scope = keyof typeof CLAIMS_BY_SCOPE

export const SCOPES = Object.keys(CLAIMS_BY_SCOPE).filter(isScope)

/** Taken when a service asks, and not offered: it gives nothing. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['phone'])
export const isOffered = (scope: string) => !NOT_OFFERED.has(scope)

export function isScope(text: string): text is Scope {
  return Object.hasOwn(CLAIMS_BY_SCOPE, text)
}

/**
 * For a partner's own system, by client credentials and without a sign-in. Scopes about one identity are not for machines. The API says what each
 * opens, and one of its tests holds this list to that.
 */
export const MACHINE_SCOPES: ReadonlySet<string> = new Set([
  ...['user:read', 'user:write', 'trn_token:write'],
  ...['identity:read', 'identity.name:read', 'identity.email:read', 'identity.dob:read', 'identity.trn:read'],
  ...['identity.match:read', 'identity.services:read', 'identity.lookup-trn', 'identity.lookup-email'],
  ...['identities:count', 'identities.all:read', 'changes:read', 'match:request', 'details:report'],
  ...['invitation:write', 'trn:write'],
])

/** For a token that acts for an identity that signed in. `openid` is for userinfo, which such a token does not reach. */
const IDENTITY_SCOPES: ReadonlySet<string> = new Set([
  'email',
  'profile',
  'phone',
  'trn',
  'dqt:read',
  'user:read',
  'user:write',
  'get-an-identity:support',
])

/** Everything that a token for the API may hold. */
export const API_SCOPES = [...new Set([...IDENTITY_SCOPES, ...MACHINE_SCOPES])]

export function isApiScope(scope: string, { isForMachine }: { isForMachine: boolean }): boolean {
  return (isForMachine ? MACHINE_SCOPES : IDENTITY_SCOPES).has(scope)
}
