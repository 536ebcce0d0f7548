import { client, type Executor, identity, service, serviceVisit } from '@identity/database'
import { type SQL, sql } from 'drizzle-orm'
import type { MatchLevel } from '../identities/domain/match-level.ts'
import type { LookupStatus } from '../identities/domain/person.ts'
import type { Viewer } from './domain/viewer.ts'
import { isNotClosed } from './seen-rows.ts'

/** Which of the identities that a viewer sees to list, by what it sees of them. What is left out is no bound. */
export type IdentityFilter = {
  trnLookupStatus?: LookupStatus | null | undefined
  trnMatchLevel?: MatchLevel | null | undefined
}

/** The ids of the live identities that a viewer sees, in the order of ids: an order that no change of an identity moves. */
export function partnerIdentityListRepository(db: Executor) {
  return {
    async page(
      viewer: Viewer,
      filter: IdentityFilter,
      after: string | null,
      atMost: number,
    ): Promise<string[]> {
      const { from, id, where } = seenList(viewer, filter)
      const goesOn = after === null ? sql`true` : sql`${id} > ${after}::uuid`
      const rows = await db.execute<{ id: string }>(
        sql`select ${id} as id from ${from} where ${where} and ${goesOn} order by ${id} limit ${atMost}`,
      )
      return rows.map((row) => row.id)
    },

    async count(viewer: Viewer, filter: IdentityFilter): Promise<number> {
      const { from, where } = seenList(viewer, filter)
      const [row] = await db.execute<{ count: number }>(
        sql`select count(*)::int as count from ${from} where ${where}`,
      )
      return row?.count ?? 0
    },
  }
}

/**
 * The service and its policy are read as values, not joined: the planner then walks the index of the service’s visits, or that of a filter, in the
 * order of ids, and stops after a page.
 */
function seenList({ clientId, seesAll }: Viewer, filter: IdentityFilter) {
  const serviceId = sql`(select c.service_id from ${client} c where c.id = ${clientId})`
  const policy = sql`(select s.match_policy from ${client} c join ${service} s on s.id = c.service_id where c.id = ${clientId})`
  const isWanted = sql.join(
    [sql`i.merged_into_id is null`, isNotClosed(sql`i.id`), ...bounds(filter, policy)],
    sql` and `,
  )
  if (seesAll) {
    return { from: sql`${identity} i`, id: sql`i.id`, where: sql`${serviceId} is not null and ${isWanted}` }
  }
  return {
    from: sql`${serviceVisit} v join ${identity} i on i.id = v.identity_id`,
    id: sql`v.identity_id`,
    where: sql`v.service_id = ${serviceId} and ${isWanted}`,
  }
}

/** By what the viewer sees of a link (domain/lookup-view.ts), not by what stands in the row: a filter must not tell what the field hides. */
function bounds({ trnLookupStatus: status, trnMatchLevel: level }: IdentityFilter, policy: SQL): SQL[] {
  const isShown = sql`(i.link_frozen_at is null and i.trn_match_level >= ${policy})`
  const isStatus = sql`i.trn_lookup_status = ${status}`
  const isSeen =
    status === 'FOUND'
      ? sql`${isStatus} and ${isShown}`
      : status === 'PENDING'
        ? sql`(${isStatus} or (i.trn_lookup_status = 'FOUND' and not ${isShown}))`
        : isStatus
  return [...(status ? [isSeen] : []), ...(level ? [sql`i.trn_match_level = ${level} and ${isShown}`] : [])]
}
