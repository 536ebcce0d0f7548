/**
 * FOUND: linked to a record. PENDING: an agent is looking. NONE: the person says that they have none. FAILED: an agent looked and found
 * nothing.
 */
export const lookupStatuses = ['FOUND', 'PENDING', 'NONE', 'FAILED'] as const
export type LookupStatus = (typeof lookupStatuses)[number]

/** An official name. The last name of a person with one name is empty. */
export type FullName = { firstName: string; middleName: string | null; lastName: string }
