import type { StaffCaller } from '../../kernel/caller.ts'
import type { StaffDeps } from '../deps.ts'
import type { StaffSessionObject } from './staff-session.object.ts'

/** The member of staff who calls, and how their session stands. */
export async function showStaffSession(
  {
    clock,
    repositories: { staffMembers, staffSessions, switches },
  }: Pick<StaffDeps, 'clock' | 'repositories'>,
  { memberId, role, proof, staffSessionId }: StaffCaller,
): Promise<StaffSessionObject> {
  const [member, expiresAt, notice] = await Promise.all([
    staffMembers.find(memberId),
    staffSessions.expiryOf(staffSessionId),
    switches.noticeNow('SUPPORT_PAGES', clock.now()),
  ])
  if (!member || !expiresAt) throw new Error('the session of the caller is gone')
  return { memberId, name: member.name, role, proof, expiresAt, notice }
}
