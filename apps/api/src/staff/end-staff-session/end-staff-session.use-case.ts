import type { StaffCaller } from '../../kernel/caller.ts'
import type { StaffDeps } from '../deps.ts'
import type { EndStaffSessionOutcome } from './end-staff-session.result.ts'

/** Signs a member of staff out. The session of their identity under it ends too, or the next passcode would not be needed. */
export function endStaffSession(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  { memberId, identityId, staffSessionId }: StaffCaller,
): Promise<EndStaffSessionOutcome> {
  const now = clock.now()
  return inTransaction(async ({ events, sessions, staffSessions }) => {
    const sessionId = await staffSessions.end(staffSessionId, now)
    if (sessionId) {
      await sessions.endOne(sessionId, 'SIGNED_OUT', now)
      await events.record(
        { type: 'StaffSessionEnded', staffMemberId: memberId, identityId, staffSessionId },
        now,
      )
    }
    return { kind: 'ended', memberId }
  })
}
