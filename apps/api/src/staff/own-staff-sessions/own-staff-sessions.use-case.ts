import type { StaffCaller } from '../../kernel/caller.ts'
import type { StaffDeps } from '../deps.ts'

/** The browsers in which a member of staff is signed in. */
export async function showOwnStaffSessions(
  { clock, repositories: { staffSessions } }: Pick<StaffDeps, 'clock' | 'repositories'>,
  { memberId, staffSessionId }: StaffCaller,
) {
  const live = await staffSessions.listLive(memberId, clock.now())
  return live.map(({ provedAt, ...session }) => ({
    ...session,
    isThisOne: session.id === staffSessionId,
    isProved: provedAt !== null,
  }))
}

/**
 * Ends a session of a member’s own, or all but the one that asks (`id` is null). The sessions of their identity under them end too. Answers how
 * many ended; a session of a colleague is none of theirs, and stays.
 */
export function endOwnStaffSessions(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  { memberId, identityId, staffSessionId: asking }: StaffCaller,
  id: string | null,
): Promise<number> {
  const now = clock.now()
  return inTransaction(async ({ events, sessions, staffSessions }) => {
    const live = await staffSessions.listLive(memberId, now)
    const meant = live.filter((session) => (id ? session.id === id : session.id !== asking))
    let ended = 0
    for (const { id: staffSessionId } of meant) {
      const sessionId = await staffSessions.end(staffSessionId, now)
      if (!sessionId) continue
      ended += 1
      await sessions.endOne(sessionId, 'SIGNED_OUT', now)
      await events.record(
        { type: 'StaffSessionEnded', staffMemberId: memberId, identityId, staffSessionId },
        now,
      )
    }
    return ended
  })
}
