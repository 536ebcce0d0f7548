import type { StaffDeps } from '../deps.ts'
import type { OpenStaffSessionOutcome } from './open-staff-session.result.ts'
import { openOn, provedSignIn } from './proved-sign-in.step.ts'

/** Signs a member of staff in, by the session that their passcode has just opened. */
export function openStaffSession(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  { sid }: { sid: string },
): Promise<OpenStaffSessionOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    const session = await provedSignIn(held, sid, now)
    if (!session) return { kind: 'signInNeeded', sid }
    const member = await held.staffMembers.findByIdentity(session.identityId)
    if (!member) return { kind: 'notStaff', sid }
    const { token } = await openOn(held, session, member.id, now)
    return { kind: 'opened', token }
  })
}
