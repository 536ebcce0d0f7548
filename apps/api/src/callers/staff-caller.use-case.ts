import type { StaffCaller } from '../kernel/caller.ts'
import type { Deps } from '../kernel/deps.ts'
import { proofAt } from '../roster/domain/staff-session-life.ts'
import { hashToken } from '../secrets/digester.ts'
import type { Repositories } from './repositories.ts'

/**
 * The member of staff whose session it is. Null once the session was idle for too long or has ended, when its member has left, and when the
 * session of their identity under it has ended. Counts as use of both.
 */
export async function staffCaller(
  { clock, repositories }: Pick<Deps<Repositories>, 'clock' | 'repositories'>,
  token: string,
): Promise<StaffCaller | null> {
  const now = clock.now()
  const held = await repositories.staffSessions.use(hashToken(token), now)
  if (!held || !(await repositories.sessions.use(held.sessionId, now))) return null
  const { id: staffSessionId, memberId, role, identityId, provedAt } = held
  return { kind: 'staff', memberId, role, identityId, staffSessionId, proof: proofAt(provedAt, now) }
}
