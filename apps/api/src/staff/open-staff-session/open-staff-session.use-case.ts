import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { SIGN_IN_WITHIN_MS } from '../../roster/domain/staff-session-life.ts'
import { hashToken } from '../../secrets/digester.ts'
import { newToken } from '../../secrets/token.ts'
import type { StaffDeps } from '../deps.ts'
import type { OpenStaffSessionOutcome } from './open-staff-session.result.ts'

/**
 * Signs a member of staff in, by the session that their passcode has just opened. Only a `sid` of our support pages names one here, and only
 * while the passcode is fresh: each sign-in at these pages asks for its own.
 */
export function openStaffSession(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  { sid }: { sid: string },
): Promise<OpenStaffSessionOutcome> {
  const now = clock.now()
  return inTransaction(async ({ events, sessionClients, sessions, staffMembers, staffSessions }) => {
    const sessionId = await sessionClients.sessionOf({ clientId: SUPPORT_CLIENT_ID, sid })
    const session = sessionId && (await sessions.use(sessionId, now))
    if (!session || now.getTime() - session.authenticatedAt.getTime() >= SIGN_IN_WITHIN_MS) {
      return { kind: 'signInNeeded', sid }
    }
    const member = await staffMembers.findByIdentity(session.identityId)
    if (!member) return { kind: 'notStaff', sid }
    const token = newToken()
    const opened = { memberId: member.id, sessionId: session.id, tokenHash: hashToken(token) }
    const staffSessionId = await staffSessions.open(opened, now)
    const { identityId } = session
    await events.record(
      { type: 'StaffSessionOpened', staffMemberId: member.id, identityId, staffSessionId },
      now,
    )
    return { kind: 'opened', token }
  })
}
