import { client, type Executor, serviceVisit } from '@identity/database'
import { and, eq, inArray, sql } from 'drizzle-orm'

export type Visit = { serviceId: string; identityId: string; firstVisitedAt: Date; lastVisitedAt: Date }

/** Which services an identity has signed in to. */
export function visitRepository(db: Executor) {
  return {
    /** Notes that an identity is at the service of a client. Answers the service when it is there for the first time, else null. */
    async begin(identityId: string, clientId: string, at: Date): Promise<string | null> {
      const serviceId = sql`(select ${client.serviceId} from ${client} where ${client.id} = ${clientId})`
      const [begun] = await db
        .insert(serviceVisit)
        .values({ serviceId, identityId, firstVisitedAt: at, lastVisitedAt: at })
        .onConflictDoNothing()
        .returning({ serviceId: serviceVisit.serviceId })
      return begun?.serviceId ?? null
    },

    /** The visits to one service of those of these identities that it has seen. */
    async amongOf(serviceId: string, identityIds: string[]): Promise<Visit[]> {
      if (identityIds.length === 0) return []
      return db
        .select()
        .from(serviceVisit)
        .where(and(eq(serviceVisit.serviceId, serviceId), inArray(serviceVisit.identityId, identityIds)))
    },

    /** Every service that an identity has signed in to. */
    async servicesOf(identityId: string): Promise<string[]> {
      const rows = await db
        .select({ serviceId: serviceVisit.serviceId })
        .from(serviceVisit)
        .where(eq(serviceVisit.identityId, identityId))
      return rows.map(({ serviceId }) => serviceId)
    },
  }
}
