import { client, identity, identityClosure, serviceVisit } from '@identity/database'
import { type SQL, sql } from 'drizzle-orm'
import { LONGEST_MERGE_CHAIN } from '../identities/domain/judge-merge.ts'
import type { Viewer } from './domain/viewer.ts'

/** What was closed is gone for every viewer, and stays so once it is erased, unless it was opened again. `identityId` is a column of the statement. */
export const isNotClosed = (identityId: SQL) => sql`not exists (
  select from ${identityClosure} c where c.identity_id = ${identityId} and c.approved_at is not null and c.reopened_at is null)`

/**
 * The identities among those that `isAsked` (of `i`) names, as one viewer may see them: a row for each, with the id that was asked, the id of the
 * identity that stands for it now, and its visits to the viewer's service. Whom the service knows under an id that was merged, it knows.
 * What may not be seen has no row, as what is not there.
 */
export function seenRows({ clientId, seesAll }: Viewer, isAsked: SQL): SQL {
  const visitOf = (identityId: SQL, serviceId: SQL) =>
    sql`left join ${serviceVisit} v on v.service_id = ${serviceId} and v.identity_id = ${identityId}`
  return sql`(
    with recursive chain as (
      select i.id as asked, i.id, i.merged_into_id, c.service_id, v.first_visited_at, v.last_visited_at, 0 as hops
        from ${client} c join ${identity} i on ${isAsked} ${visitOf(sql`i.id`, sql`c.service_id`)}
        where c.id = ${clientId}
      union all
      select chain.asked, i.id, i.merged_into_id, chain.service_id, least(chain.first_visited_at, v.first_visited_at),
          greatest(chain.last_visited_at, v.last_visited_at), hops + 1
        from chain join ${identity} i on i.id = chain.merged_into_id ${visitOf(sql`i.id`, sql`chain.service_id`)}
        where hops < ${LONGEST_MERGE_CHAIN}
    )
    select * from chain
    where merged_into_id is null and (${seesAll} or first_visited_at is not null) and ${isNotClosed(sql`chain.id`)}
  ) as seen`
}
