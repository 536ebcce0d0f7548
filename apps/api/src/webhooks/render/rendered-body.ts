import { changedFields } from '../../visibility/domain/changing-fields.ts'
import { type DataGroup, groupsOf } from '../../visibility/domain/data-scopes.ts'
import type { ClaimedDelivery } from '../deliver/delivery.repository.ts'
import { PING } from '../domain/event-types.ts'
import { type Seen, shownIdentity } from './shown-identity.ts'
import { NAMES_IF_SEEN } from './webhook-data.ts'

export type Rendered = Pick<
  ClaimedDelivery,
  'eventType' | 'identityId' | 'identityVersion' | 'about' | 'occurredAt'
> & {
  client: Pick<ClaimedDelivery['client'], 'id' | 'scopes'>
  endpoint: Pick<ClaimedDelivery['endpoint'], 'isThin'>
}

/** Of `about` what is not told as it stands: it picks the endpoints, or it is for those alone whose scopes open it. */
const NOT_AS_IT_STANDS = ['clientId', 'dataGroups', 'trnMoved']

/**
 * The data of an event as JSON: at each try anew, from what the client may see now. `seen` is the identity of an event that carries one; null: the client
 * sees none. Answers null when nothing is left to tell.
 */
export function renderedBody(delivery: Rendered, seen: Seen | null): Buffer | null {
  const { eventType, about, client, endpoint } = delivery
  const references = Object.fromEntries(
    Object.entries(about).filter(([name]) => !NOT_AS_IT_STANDS.includes(name)),
  )
  if (eventType === PING) return json(references)
  const facts = factsFor(delivery, seen, groupsOf(new Set(client.scopes)))
  return facts && json({ ...commonOf(delivery, seen), ...references, ...(!endpoint.isThin && facts) })
}

const json = (data: object) => Buffer.from(JSON.stringify(data))

/** The identity that an event names to its client, also as `ce-subject`. Null: none, or one that the client is not told of. */
export function subjectOf({ eventType, identityId }: Rendered, seen: Seen | null): string | null {
  return NAMES_IF_SEEN.has(eventType) ? (seen?.identity.id ?? null) : identityId
}

function commonOf(delivery: Rendered, seen: Seen | null) {
  const { eventType, identityId, identityVersion, occurredAt, client } = delivery
  const subject = subjectOf(delivery, seen)
  const common = { ...(subject !== null && { identityId: subject }) }
  if (NAMES_IF_SEEN.has(eventType)) return { ...common, occurredAt, serviceClientId: client.id }
  // Read with the facts where it can be: a higher one than theirs would have a receiver drop the next event.
  const version = seen?.identity.id === identityId ? seen?.identity.version : identityVersion
  return {
    ...common,
    ...(version !== null && { version }),
    ...{ occurredAt, serviceClientId: client.id },
  }
}

/** What an event says of the identity: nothing where the endpoint wants ids only. Null: the client may not even hear that it happened. */
function factsFor(
  { eventType, about }: Rendered,
  seen: Seen | null,
  opened: readonly DataGroup[],
): object | null {
  const carried = seen && { identity: shownIdentity(seen, opened) }
  switch (eventType) {
    case 'identity.created':
      return carried
    case 'identity.updated': {
      const changed = changedFields(Array.isArray(about.dataGroups) ? about.dataGroups : [], opened)
      return carried && changed.length > 0 ? { changed, ...carried } : null
    }
    case 'identity.match-resolved':
      if (typeof about.requestId === 'string') return { ...carried } // it asked
      return opened.includes('MATCH') ? carried : null
    case 'identity.merged': {
      // Of a TRN that the service's policy hides it learns nothing.
      const trnMoved = about.trnMoved === true && seen?.identity.trn != null
      return { ...(opened.includes('TRN') && { trnMoved }), ...carried }
    }
    case 'identity.unmerged':
      return { ...carried }
    default:
      return {}
  }
}
