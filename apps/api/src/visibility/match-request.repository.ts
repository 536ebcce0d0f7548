import { client, type Executor, identity, matchRequest } from '@identity/database'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'

export type NewMatchRequest = {
  requestId: string
  clientId: string
  identityId: string
  /** What the request states, as text that is equal for equal facts. */
  facts: string
}

/** What services asked for, under their own names for it. */
export function matchRequestRepository(db: Executor, digester: Digester) {
  const serviceOf = (clientId: string): SQL<string> =>
    sql`(select ${client.serviceId} from ${client} where ${client.id} = ${clientId})`
  const of = (clientId: string, requestId: string) =>
    and(eq(matchRequest.serviceId, serviceOf(clientId)), eq(matchRequest.requestId, requestId))

  async function find(clientId: string, requestId: string) {
    const [row] = await db.select().from(matchRequest).where(of(clientId, requestId))
    return row ?? null
  }

  return {
    /** True for the first request under its name, of several at once too. */
    async add({ facts, ...request }: NewMatchRequest, requestedAt: Date): Promise<boolean> {
      const rows = await db
        .insert(matchRequest)
        .values({
          ...request,
          serviceId: serviceOf(request.clientId),
          factsDigest: digester.digest('match-request', facts),
          requestedAt,
        })
        .onConflictDoNothing()
        .returning({ requestId: matchRequest.requestId })
      return rows.length === 1
    },

    /** A request of the client’s service. */
    find,

    /** Whether a request that is there stated the same of the same identity. */
    async isSame({ clientId, requestId, identityId, facts }: NewMatchRequest): Promise<boolean> {
      const found = await find(clientId, requestId)
      return found?.identityId === identityId && digester.matches('match-request', facts, found.factsDigest)
    },

    /** Of each of these identities what its services call their latest request about it. A request about an identity that was merged is about the survivor. */
    async latestOf(identityIds: readonly string[]) {
      if (identityIds.length === 0) return []
      const about = sql<string>`coalesce(${identity.mergedIntoId}, ${identity.id})`.as('about')
      const { serviceId, requestId, requestedAt } = matchRequest
      const asked = db
        .$with('asked')
        .as(
          db
            .select({ serviceId, requestId, requestedAt, about })
            .from(matchRequest)
            .innerJoin(identity, eq(identity.id, matchRequest.identityId)),
        )
      return db
        .with(asked)
        .selectDistinctOn([asked.about, asked.serviceId], {
          identityId: asked.about,
          serviceId: asked.serviceId,
          requestId: asked.requestId,
        })
        .from(asked)
        .where(inArray(asked.about, [...identityIds]))
        .orderBy(asked.about, asked.serviceId, desc(asked.requestedAt))
    },
  }
}
