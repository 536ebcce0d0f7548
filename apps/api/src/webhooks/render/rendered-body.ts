import { groupsOf } from '../../visibility/domain/data-scopes.ts'
import type { ClaimedDelivery } from '../deliver/delivery.repository.ts'
import { PING } from '../domain/event-types.ts'

/** What only we need of `about`: it picks the endpoints, and says what changed before anyone's scopes are looked at. */
const OURS = ['clientId', 'dataGroups']

type Rendered = Pick<
  ClaimedDelivery,
  'eventType' | 'identityId' | 'identityVersion' | 'about' | 'occurredAt' | 'client'
>

/** The data of an event as JSON: at each try anew, from what the client may see now. Null: nothing of it, so that there is nothing to tell. */
export function renderedBody(delivery: Rendered): Buffer | null {
  const { eventType, identityId, identityVersion, about, occurredAt, client } = delivery
  const told = Object.fromEntries(Object.entries(about).filter(([name]) => !OURS.includes(name)))
  if (eventType === PING) return Buffer.from(JSON.stringify(told))
  const changed = changedFor(delivery)
  if (changed?.length === 0) return null
  const data = {
    ...(identityId !== null && { identityId }),
    ...(identityVersion !== null && { version: identityVersion }),
    occurredAt: occurredAt.toISOString(),
    serviceClientId: client.id,
    ...told,
    ...(changed && { changed }),
  }
  return Buffer.from(JSON.stringify(data))
}

/** The groups of data that changed, of those that the client may see. Of updates only. */
function changedFor({ eventType, about, client }: Rendered): string[] | null {
  if (eventType !== 'identity.updated') return null
  const { dataGroups } = about
  const changed = Array.isArray(dataGroups) ? dataGroups : []
  return groupsOf(new Set(client.scopes)).filter((group) => changed.includes(group))
}
