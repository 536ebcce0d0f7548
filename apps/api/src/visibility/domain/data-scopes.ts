/**
 * The one table of who may read what. A group of an identity's data is read with any of its scopes; the older names of the existing service open
 * what they always opened. There is no group for National Insurance numbers: no field holds one.
 */
export const DATA_SCOPES = {
  BASICS: ['identity:read', 'user:read', 'user:write'],
  NAMES: ['identity.name:read', 'user:read', 'user:write', 'profile'],
  EMAIL_ADDRESS: ['identity.email:read', 'user:read', 'user:write', 'email'],
  DATE_OF_BIRTH: ['identity.dob:read', 'user:read', 'user:write', 'profile'],
  TRN: ['identity.trn:read', 'user:read', 'user:write', 'trn', 'dqt:read'],
  MATCH: ['identity.match:read', 'user:read', 'user:write', 'trn', 'dqt:read'],
  VISITS: ['identity.services:read', 'user:read', 'user:write'],
} as const satisfies Record<string, readonly string[]>

export type DataGroup = keyof typeof DATA_SCOPES
export const dataGroups = Object.keys(DATA_SCOPES) as DataGroup[]

/** What a client may do, besides reading what it sees. `user:*` are the older names; none of them opens what reaches beyond a service's own people. */
export const ACT_SCOPES = {
  LOOK_UP_BY_TRN: ['identity.lookup-trn'],
  LOOK_UP_BY_EMAIL_ADDRESS: ['identity.lookup-email'],
  COUNT: ['identities:count'],
  FOLLOW_CHANGES: ['changes:read', 'user:read', 'user:write'],
  SEE_ALL_IDENTITIES: ['identities.all:read'],
  REQUEST_MATCH: ['match:request'],
  REPORT_DETAILS: ['details:report', 'user:write'],
  INVITE: ['invitation:write', 'trn_token:write'],
  SET_TRN: ['trn:write', 'user:write'],
} as const satisfies Record<string, readonly string[]>

export type PartnerAct = keyof typeof ACT_SCOPES

export const opensGroup = (scopes: ReadonlySet<string>, group: DataGroup): boolean =>
  DATA_SCOPES[group].some((scope) => scopes.has(scope))

export const opensAct = (scopes: ReadonlySet<string>, act: PartnerAct): boolean =>
  ACT_SCOPES[act].some((scope) => scopes.has(scope))

/** The groups of data that a token opens, in the order of the table. */
export function groupsOf(scopes: ReadonlySet<string>): DataGroup[] {
  return dataGroups.filter((group) => opensGroup(scopes, group))
}

/**
 * Of two tokens of one client: what the earlier one opened of identities, and the later one does not, by the scopes of which each would open it. Null: the
 * later one sees all that the earlier one saw.
 */
export function lostSight(
  earlier: ReadonlySet<string>,
  later: ReadonlySet<string>,
): readonly string[] | null {
  const seen = [...Object.values<readonly string[]>(DATA_SCOPES), ACT_SCOPES.SEE_ALL_IDENTITIES]
  const holdsAny = (scopes: ReadonlySet<string>, anyOf: readonly string[]) =>
    anyOf.some((scope) => scopes.has(scope))
  return seen.find((anyOf) => holdsAny(earlier, anyOf) && !holdsAny(later, anyOf)) ?? null
}

/** Of a person's token: what they agreed to share, and the older scopes of the existing service. */
const PERSON_SCOPES: ReadonlySet<string> = new Set([
  'profile',
  'email',
  'trn',
  'dqt:read',
  'user:read',
  'user:write',
])
const ONLY_OF_PERSONS: ReadonlySet<string> = new Set(['profile', 'email', 'trn', 'dqt:read'])

const every = [...new Set([...Object.values(DATA_SCOPES), ...Object.values(ACT_SCOPES)].flat())]

/** Every scope that the token of a machine may hold: what a client can be registered for, and the facade gives. */
export const machineScopes: readonly string[] = every.filter((scope) => !ONLY_OF_PERSONS.has(scope))

/** Of these scopes those that a machine, or a person's token, may ask for. */
export function scopesOpenTo(kind: 'service' | 'user', scopes: readonly string[]): string[] {
  return scopes.filter((scope) => (kind === 'user' ? PERSON_SCOPES.has(scope) : !ONLY_OF_PERSONS.has(scope)))
}
