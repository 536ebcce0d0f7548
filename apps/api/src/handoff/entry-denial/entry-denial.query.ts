import type { EntryDenial } from '../../journeys/journey/domain/journey-state.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Deps } from '../../main/deps.ts'
import { denialOf } from '../../services/deny-entry.step.ts'

/** Whether a service lets in whoever is signed in; null: it does, or nobody is. */
export async function entryDenial(
  { clock, repositories }: Deps,
  sessionId: string,
  clientId: string,
): Promise<EntryDenial | null> {
  const session = isUuid(sessionId) ? await repositories.sessions.findLive(sessionId, clock.now()) : null
  const client = await repositories.clients.find(clientId)
  if (!session || !client) return null
  return denialOf(repositories, session.identityId, client.service)
}
