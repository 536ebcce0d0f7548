import type { StaffRole, StaffSessionQuery } from '@identity/graphql-client'

/** The member of staff who looks at a page. */
export type StaffMember = { id: string; name: string; role: StaffRole }

export function memberOf({ memberId, name, role }: StaffSessionQuery['staffSession']): StaffMember {
  return { id: memberId, name, role }
}
