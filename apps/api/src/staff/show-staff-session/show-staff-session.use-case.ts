import type { StaffCaller } from '../../kernel/caller.ts'
import type { StaffDeps } from '../deps.ts'
import type { StaffSessionObject } from './staff-session.object.ts'

/** The member of staff who calls, and how their session stands. */
export async function showStaffSession(
  { repositories: { staffMembers, staffSessions } }: Pick<StaffDeps, 'repositories'>,
  { memberId, role, proof, staffSessionId }: StaffCaller,
): Promise<StaffSessionObject> {
  const [member, expiresAt] = await Promise.all([
    staffMembers.find(memberId),
    staffSessions.expiryOf(staffSessionId),
  ])
  if (!member || !expiresAt) throw new Error('the session of the caller is gone')
  return { memberId, name: member.name, role, proof, expiresAt }
}
