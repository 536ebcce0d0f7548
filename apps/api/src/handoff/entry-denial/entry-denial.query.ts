import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'
import { findEntryDenial } from '../../services/find-entry-denial.step.ts'

/** Decides if a service lets in the person of a session; null: it does, or there is no live session. */
export async function entryDenial(
  { clock, repositories }: Deps<Repositories>,
  sessionId: string,
  clientId: string,
): Promise<EntryDenial | null> {
  const session = isUuid(sessionId) ? await repositories.sessions.findLive(sessionId, clock.now()) : null
  const client = await repositories.clients.find(clientId)
  if (!session || !client) return null
  return findEntryDenial(repositories, session.identityId, client.service)
}
