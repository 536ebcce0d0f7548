import type { StaffRole, StaffSessionQuery } from '@identity/graphql-client'

/** The member of staff who looks at a page. */
export type StaffMember = {
  id: string
  name: string
  role: StaffRole
  /** Of the service owner, for every page. */
  notice?: string | null | undefined
}

export function memberOf({ memberId, name, role, notice }: StaffSessionQuery['staffSession']): StaffMember {
  return { id: memberId, name, role, notice }
}
