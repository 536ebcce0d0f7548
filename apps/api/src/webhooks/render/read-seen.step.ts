import { opensGroup } from '../../visibility/domain/data-scopes.ts'
import { agreedOf, partnerIdentities } from '../../visibility/partner-identity.ts'
import type { Repositories } from '../repositories.ts'
import type { Rendered } from './rendered-body.ts'
import type { Seen } from './shown-identity.ts'
import { carriesIdentity, NAMES_IF_SEEN } from './webhook-data.ts'

type Reading = Pick<Repositories, 'partnerIdentities'>

/**
 * The identity of an event that carries one, or names it only to a service that sees it, as the client may see it now. It sees the people of its own
 * service, also with a scope that reaches further: each use of that is a question, and is noted.
 */
export async function readSeen(
  repositories: Reading,
  { eventType, identityId, about, client }: Rendered,
): Promise<Seen | null> {
  const isRead = carriesIdentity(eventType) || NAMES_IF_SEEN.has(eventType)
  if (identityId === null || !isRead) return null
  // A service that knew the survivor alone sees it by its own id.
  const ids = [identityId, ...(eventType === 'identity.merged' ? [String(about.mergedInto)] : [])]
  const found = await partnerIdentities(repositories, { clientId: client.id, seesAll: false }, ids)
  const identity = ids.map((id) => found.get(id)).find((one) => one !== undefined)
  if (!identity) return null
  const isMatchShown = opensGroup(new Set(client.scopes), 'MATCH')
  const [agreed = null] = isMatchShown ? await agreedOf(repositories, [identity]) : []
  return { identity, agreed }
}
