import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import { endSessionsOf } from '../sign-out-identity/sign-out-identity.use-case.ts'
import type { EndPersonSessionsOutcome } from './end-person-sessions.result.ts'

/** Signs a person whom a member of staff has open out everywhere, or ends one of their sign-ins. They may sign in again. */
export function endPersonSessions(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { id, sessionId }: { id: string; sessionId: string | null },
): Promise<EndPersonSessionsOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const found = await findOpenPerson(repositories, actor, id, now)
    if (found.kind !== 'open') return found
    const identityId = found.identity.id
    if (sessionId === null) {
      const ended = await endSessionsOf(repositories, identityId, actor, now)
      return { kind: 'ended', id: identityId, count: ended.length }
    }
    const session = isUuid(sessionId) ? await repositories.sessions.findNotEnded(sessionId) : null
    const isTheirs = session?.identityId === identityId
    const ended = isTheirs
      ? await repositories.sessions.endOne(sessionId, 'AGENT', now, actor.memberId)
      : null
    return { kind: 'ended', id: identityId, count: ended ? 1 : 0 }
  })
}
