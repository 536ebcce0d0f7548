import type { Deps } from '../../deps.ts'
import { isUuid } from '../../is-uuid.ts'
import type { SessionEnded, SessionNotFound } from './end-session.result.ts'

/** Signs a person out, everywhere. Doing it again changes nothing and tells nobody twice. */
export async function endSession(
  { clock, inTransaction }: Pick<Deps, 'clock' | 'inTransaction'>,
  sessionId: string,
): Promise<SessionEnded | SessionNotFound> {
  if (!isUuid(sessionId)) return { kind: 'notFound', sessionId }
  const now = clock.now()
  return inTransaction(async ({ events, sessions }) => {
    const ended = await sessions.endOne(sessionId, 'SIGNED_OUT', now)
    if (ended) {
      const { identityId } = ended
      await events.record({ type: 'SessionEnded', identityId, sessionId, reason: 'SIGNED_OUT' }, now)
      return { kind: 'ended', sessionId }
    }
    return (await sessions.exists(sessionId)) ? { kind: 'ended', sessionId } : { kind: 'notFound', sessionId }
  })
}
