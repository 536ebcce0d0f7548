import type { ChangeRow } from '../../changes/change.repository.ts'
import type { PartnerCaller } from '../../kernel/caller.ts'
import type { Deps } from '../../kernel/deps.ts'
import { readPageSize } from '../../kernel/graphql-connection.ts'
import { changedFields } from '../../visibility/domain/changing-fields.ts'
import { type DataGroup, groupsOf } from '../../visibility/domain/data-scopes.ts'
import type { Repositories } from '../repositories.ts'
import type { IdentityChangeConnection, IdentityChangeObject } from './changes.object.ts'
import { feedPlaces } from './feed-place.ts'

type Used = Pick<Deps<Pick<Repositories, 'changes' | 'pageCursors'>>, 'clock' | 'repositories'>

/** The cursor after all that there is now. */
export async function changesHead({ clock, repositories }: Used, clientId: string): Promise<string> {
  const numberedAt = clock.now() // before the head is read: what is numbered after it was numbered after this
  const position = await repositories.changes.head()
  return feedPlaces(repositories.pageCursors, clientId).write({ position, numberedAt })
}

/**
 * A page of the feed. Its last cursor is that of its last change, or of the head when nothing more follows: a client of whose identities little is
 * heard keeps a cursor that is good.
 */
export async function followChanges(
  { clock, repositories }: Used,
  { clientId, scopes }: PartnerCaller,
  { after, first }: { after: string | null; first: number },
): Promise<IdentityChangeConnection> {
  const size = readPageSize(first)
  const now = clock.now()
  const places = feedPlaces(repositories.pageCursors, clientId)
  const from = after === null ? 0n : places.read(after, now).position
  // Before the page: what is numbered between the two is on the next one.
  const head = await repositories.changes.head()
  const dataGroups = groupsOf(scopes)
  const part = { clientId, after: from, upTo: head, dataGroups }
  const rows = await repositories.changes.page(part, size + 1)
  const edges = rows.slice(0, size).map((row) => ({
    node: shown(row, dataGroups),
    cursor: places.write({ position: row.position, numberedAt: row.positionedAt }),
  }))
  const hasNextPage = rows.length > size
  const end = { position: head > from ? head : from, numberedAt: now }
  const endCursor = hasNextPage ? (edges.at(-1)?.cursor ?? null) : places.write(end)
  return { edges, pageInfo: { hasNextPage, endCursor } }
}

function shown(
  { kind, identityId, mergedIntoId, dataGroups, occurredAt }: ChangeRow,
  opened: readonly DataGroup[],
): IdentityChangeObject {
  const changed = changedFields(dataGroups, opened)
  return { kind, identityId, changed, mergedInto: mergedIntoId, occurredAt }
}
