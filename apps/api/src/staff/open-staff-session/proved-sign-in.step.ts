import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { SIGN_IN_WITHIN_MS } from '../../roster/domain/staff-session-life.ts'
import type { Repositories } from '../../roster/repositories.ts'
import { hashToken } from '../../secrets/digester.ts'
import { newToken } from '../../secrets/token.ts'
import type { Session } from '../../sessions/session.repository.ts'

/**
 * The session that a passcode has just opened at our support pages. Only a `sid` of these pages names one here, and only while the passcode is
 * fresh: each sign-in at these pages asks for its own.
 */
export async function provedSignIn(
  { sessionClients, sessions }: Pick<Repositories, 'sessionClients' | 'sessions'>,
  sid: string,
  now: Date,
): Promise<Session | null> {
  const sessionId = await sessionClients.sessionOf({ clientId: SUPPORT_CLIENT_ID, sid })
  const session = sessionId && (await sessions.use(sessionId, now))
  if (!session || now.getTime() - session.authenticatedAt.getTime() >= SIGN_IN_WITHIN_MS) return null
  return session
}

/** Opens a staff session for a member on it, in a transaction. */
export async function openOn(
  { events, staffSessions }: Pick<Repositories, 'events' | 'staffSessions'>,
  { id: sessionId, identityId }: Session,
  memberId: string,
  now: Date,
): Promise<{ token: string; staffSessionId: string }> {
  const token = newToken()
  const staffSessionId = await staffSessions.open({ memberId, sessionId, tokenHash: hashToken(token) }, now)
  await events.record(
    { type: 'StaffSessionOpened', staffMemberId: memberId, identityId, staffSessionId },
    now,
  )
  return { token, staffSessionId }
}
