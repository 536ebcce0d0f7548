const TEACHING_RECORD_CLAIMS = ['trn', 'trn_lookup_status']

/** Which claims each scope gives, by the names that the services of today read. Some ask for `phone`; we hold no number yet. */
export const CLAIMS_BY_SCOPE = {
  openid: ['sub'],
  email: ['email', 'email_verified'],
  profile: ['name', 'given_name', 'middle_name', 'family_name', 'birthdate', 'preferred_name'],
  phone: [],
  trn: TEACHING_RECORD_CLAIMS,
  'dqt:read': TEACHING_RECORD_CLAIMS, // the older name of the same thing
} as const satisfies Record<string, readonly string[]>

export type Scope = keyof typeof CLAIMS_BY_SCOPE

export const SCOPES = Object.keys(CLAIMS_BY_SCOPE).filter(isScope)

export function isScope(text: string): text is Scope {
  return Object.hasOwn(CLAIMS_BY_SCOPE, text)
}
