import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { SessionNotFound } from '../end-session/end-session.result.ts'
import type { Repositories } from '../repositories.ts'
import type { SessionClient } from '../session-client.repository.ts'
import type { SessionJoined } from './join-session.result.ts'

type Request = { sessionId: string; clientId: string; clients: SessionClient[] }

/**
 * Counts as use of the session, and as the beginning of each client's service where the person is there for the first time. When the same browser has signed in again, its services move over from the session before, which is then
 * superseded: otherwise signing out of the new one would leave them behind.
 */
export async function joinSession(
  {
    clock,
    inTransaction,
    repositories,
  }: Pick<Deps<Repositories>, 'clock' | 'inTransaction' | 'repositories'>,
  { sessionId, clientId, clients }: Request,
): Promise<SessionJoined | SessionNotFound> {
  if (!isUuid(sessionId)) return { kind: 'notFound', sessionId }
  const now = clock.now()
  const use = await repositories.sessionClients.use(sessionId, { clientId, clients, at: now })
  if (!use) return { kind: 'notFound', sessionId }
  if (use.areAll) return { kind: 'joined', sessionId }
  return inTransaction(async ({ events, sessionClients, sessions, visits }) => {
    const session = await sessions.use(sessionId, now)
    if (!session) return { kind: 'notFound', sessionId }
    const left = new Set<string>()
    for (const client of clients) {
      const isUse = client.clientId === clientId
      if (isUse ? use.isPart : await sessionClients.takesPart(sessionId, client)) continue
      if (await visits.begin(session.identityId, client.clientId, now)) {
        const { identityId } = session
        await events.record({ type: 'ServiceJoined', identityId, clientId: client.clientId }, now)
      }
      const before = await sessionClients.join(sessionId, client, { at: now, isUse })
      if (before) left.add(before)
    }
    await sessions.supersede([...left], now)
    return { kind: 'joined', sessionId }
  })
}
