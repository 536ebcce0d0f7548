import type { Executor } from '@identity/database'
import { sql } from 'drizzle-orm'
import { type Quota, type Standing, secondOf, standingOf, type UsedSecond, waitOf } from '../domain/quota.ts'

type Row = { seconds: unknown[]; requests: number[]; costs: number[] }

/** What a request was answered: taken, or the policy that refused it and for how long. Either way how the client stands now. */
export type Taken = { standing: Standing; refused: ReturnType<typeof waitOf> }

/** Counts what each client asks for. docs/decisions/0077-cost-is-counted-before-a-request-is-done.md */
export function clientQuotaRepository(db: Executor) {
  async function usedBy(clientId: string): Promise<UsedSecond[]> {
    const [row] = await db.execute<Row>(
      sql`select seconds, requests, costs from client_quota where client_id = ${clientId}`,
    )
    return row ? secondsOf(row) : []
  }

  return {
    /**
     * Takes one request of this cost, or nothing when a policy has no room for it. One statement counts and takes: the lock of the client's row
     * puts parallel requests in order, so they cannot share what is left.
     */
    async take(clientId: string, cost: number, quota: Quota, now: Date): Promise<Taken> {
      const second = secondOf(now)
      const counting = sql`unnest(q.seconds, q.requests, q.costs) as used(second, requests, cost)
        where second > ${second - quota.windowSeconds}::bigint`
      const [row] = await db.execute<Row>(sql`
        insert into client_quota as q (client_id, seconds, requests, costs)
        values (${clientId}, array[${second}]::bigint[], array[1]::integer[], array[${cost}]::integer[])
        on conflict (client_id) do update set (seconds, requests, costs) = (
          select array_agg(second order by second), array_agg(requests order by second), array_agg(cost order by second)
          from (
            select second, sum(requests)::integer as requests, sum(cost)::integer as cost
            from (select * from ${counting} union all values (${second}::bigint, 1, ${cost}::integer)) as each
            group by second
          ) as kept)
        where (
          select coalesce(sum(requests), 0) < ${quota.requests}::integer
            and coalesce(sum(cost), 0) + ${cost}::integer <= ${quota.cost}::integer
            and coalesce(sum(requests) filter (where second = ${second}::bigint), 0) < ${quota.requestsASecond}::integer
          from ${counting})
        returning seconds, requests, costs`)
      if (row) return { standing: standingOf(secondsOf(row), quota, now), refused: null }

      const used = await usedBy(clientId)
      // Between the two statements a second may have become too old to count: then the request may come again at once.
      const refused = waitOf(used, cost, quota, now) ?? { policy: 'requests', seconds: 1 }
      return { standing: standingOf(used, quota, now), refused }
    },
  }
}

function secondsOf({ seconds, requests, costs }: Row): UsedSecond[] {
  return seconds.map((second, place) => ({
    second: Number(second),
    requests: requests[place] ?? 0,
    cost: costs[place] ?? 0,
  }))
}
