import type { AppName } from '@identity/app-token'

/** A person’s token, held by a service that they signed in to. It opens that person’s own data, by scope. */
export type UserCaller = {
  kind: 'user'
  identityId: string
  clientId: string
  scopes: ReadonlySet<string>
}

/** A partner's own system, with no person signed in. */
export type ServiceCaller = { kind: 'service'; clientId: string; scopes: ReadonlySet<string> }

/** A service, by a token of the facade. */
export type PartnerCaller = UserCaller | ServiceCaller

export const STAFF_ROLES = ['AGENT', 'LEAD', 'OWNER'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** A member of staff, at our own support pages. */
export type StaffCaller = {
  kind: 'staff'
  memberId: string
  role: StaffRole
  /** The identity by which they sign in. */
  identityId: string
  staffSessionId: string
  /** Of their second factor. NONE: not shown yet. FRESH: shown less than 15 minutes ago. */
  proof: 'NONE' | 'SHOWN' | 'FRESH'
}

/** The caller. One of our own apps goes by its name. */
export type Caller = AppName | UserCaller | ServiceCaller | StaffCaller

/** A role of staff, as `@Authorized` names it. `fresh` asks for a second factor that was shown less than 15 minutes ago. */
export type StaffAllowed = Lowercase<StaffRole> | `fresh ${Lowercase<StaffRole>}`

/** The roles that `@Authorized` names. `unproved staff` has shown no second factor yet. */
export type CallerRole = AppName | 'user' | 'service' | 'unproved staff' | StaffAllowed

export function roleOf(caller: Caller): CallerRole {
  if (typeof caller === 'string') return caller
  if (caller.kind !== 'staff') return caller.kind
  return caller.proof === 'NONE' ? 'unproved staff' : (caller.role.toLowerCase() as Lowercase<StaffRole>)
}
