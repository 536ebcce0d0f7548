import type { StaffRole, StaffSessionQuery } from '@identity/graphql-client'

/** The member of staff who looks at a page. */
export type StaffMember = {
  id: string
  name: string
  role: StaffRole
  /** False: they have not shown their second factor, so that they have not signed in yet. */
  isProved: boolean
  /** Of the service owner, for every page. */
  notice?: string | null | undefined
}

export function memberOf({
  memberId,
  name,
  role,
  proof,
  notice,
}: StaffSessionQuery['staffSession']): StaffMember {
  return { id: memberId, name, role, isProved: proof !== 'NONE', notice }
}
