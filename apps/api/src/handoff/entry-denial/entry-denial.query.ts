import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { denialOf } from '../../services/deny-entry.step.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'

/** Whether a service lets in whoever is signed in; null: it does, or nobody is. */
export async function entryDenial(
  { clock, repositories }: Deps<Repositories>,
  sessionId: string,
  clientId: string,
): Promise<EntryDenial | null> {
  const session = isUuid(sessionId) ? await repositories.sessions.findLive(sessionId, clock.now()) : null
  const client = await repositories.clients.find(clientId)
  if (!session || !client) return null
  return denialOf(repositories, session.identityId, client.service)
}
