import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Repositories } from '../repositories.ts'
import type { SessionEnded, SessionNotFound } from './end-session.result.ts'

/** Signs a person out, of every service and, if they want, on every device. Doing it again changes nothing and tells no service twice. */
export async function endSession(
  { clock, inTransaction }: Pick<Deps<Repositories>, 'clock' | 'inTransaction'>,
  { sessionId, isEverywhere }: { sessionId: string; isEverywhere: boolean },
): Promise<SessionEnded | SessionNotFound> {
  if (!isUuid(sessionId)) return { kind: 'notFound', sessionId }
  const now = clock.now()
  return inTransaction(async ({ sessions }) => {
    const ended = await sessions.endOne(sessionId, 'SIGNED_OUT', now)
    if (ended && isEverywhere) await sessions.endAll(ended.identityId, now, 'SIGNED_OUT')
    if (ended) return { kind: 'ended', sessionId }
    return (await sessions.exists(sessionId)) ? { kind: 'ended', sessionId } : { kind: 'notFound', sessionId }
  })
}
