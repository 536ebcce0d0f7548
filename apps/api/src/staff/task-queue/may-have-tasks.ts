import type { StaffMember } from '../../roster/staff-member.repository.ts'

/** Agents and leads who have joined and not left. A service owner works no tasks. */
export function mayHaveTasks({ role, joinedAt, leftAt }: StaffMember): boolean {
  return role !== 'OWNER' && joinedAt !== null && leftAt === null
}
