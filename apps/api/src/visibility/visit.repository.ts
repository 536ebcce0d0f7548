import { client, type Executor, type Places, prepared, serviceVisit } from '@identity/database'
import { and, eq, inArray, sql } from 'drizzle-orm'

export type Visit = { serviceId: string; identityId: string; firstVisitedAt: Date; lastVisitedAt: Date }

type Begun = { identityId: string; clientId: string; at: Date }
const begun = prepared((db, { identityId, clientId, at }: Places<Begun>) =>
  db
    .insert(serviceVisit)
    .values({
      serviceId: sql`(select ${client.serviceId} from ${client} where ${eq(client.id, clientId)})`,
      identityId,
      firstVisitedAt: at,
      lastVisitedAt: at,
    })
    .onConflictDoNothing()
    .returning({ serviceId: serviceVisit.serviceId }),
)

/** Which services an identity has signed in to. */
export function visitRepository(db: Executor) {
  return {
    /** Notes that an identity is at the service of a client. Answers the service when it is there for the first time, else null. */
    async begin(identityId: string, clientId: string, at: Date): Promise<string | null> {
      const [first] = await begun(db, { identityId, clientId, at })
      return first?.serviceId ?? null
    },

    /** The visits to one service of those of these identities that it has seen. */
    async amongOf(serviceId: string, identityIds: string[]): Promise<Visit[]> {
      if (identityIds.length === 0) return []
      return db
        .select()
        .from(serviceVisit)
        .where(and(eq(serviceVisit.serviceId, serviceId), inArray(serviceVisit.identityId, identityIds)))
    },

    /**
     * Shows the survivor of a merge to every service that has seen the identity that goes. What the survivor has visited itself stays as it is. The dates
     * are those of the visits that came along.
     */
    async goAlong({ from, into }: { from: string; into: string }, mergeId: string): Promise<void> {
      const { serviceId, identityId, firstVisitedAt, lastVisitedAt } = serviceVisit
      await db
        .insert(serviceVisit)
        .select(
          db
            .select({
              serviceId,
              identityId: sql<string>`${into}::uuid`.as('identity_id'),
              firstVisitedAt,
              lastVisitedAt,
              mergeId: sql<string>`${mergeId}::uuid`.as('merge_id'),
            })
            .from(serviceVisit)
            .where(eq(identityId, from)),
        )
        .onConflictDoNothing()
    },

    /** Takes back what came along with a merge. Where the survivor has signed in itself since, the visit is its own. */
    async takeBack(mergeId: string): Promise<void> {
      await db.delete(serviceVisit).where(eq(serviceVisit.mergeId, mergeId))
    },

    /** The services that each of these identities has signed in to. */
    async servicesOfEach(identityIds: readonly string[]): Promise<Map<string, string[]>> {
      const services = new Map<string, string[]>()
      if (identityIds.length === 0) return services
      const { identityId, serviceId } = serviceVisit
      const rows = await db
        .select({ identityId, serviceId })
        .from(serviceVisit)
        .where(inArray(identityId, [...new Set(identityIds)]))
        .orderBy(identityId, serviceId)
      for (const row of rows)
        services.set(row.identityId, [...(services.get(row.identityId) ?? []), row.serviceId])
      return services
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
