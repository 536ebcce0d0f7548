import { client, type Executor, event, identityMerge, service, staffMember } from '@identity/database'
import { and, desc, eq, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { EventFacts } from '../../events/event-facts.ts'
import type { Sealer } from '../../secrets/sealer.ts'

// The events by which a journey became an identity's. Others name the journey of the other person, such as HolderDisplaced.
const OWN_JOURNEY = ['SignedIn', 'IdentityCreated', 'DetailsChanged', 'EntryDenied']

// Recorded once, with one of the two identities.
const OF_TWO = ['MergeProposed', 'MergeRefused', 'IdentitiesMerged', 'MergeUndone']

export type HappenedRow = {
  id: bigint
  type: string
  occurredAt: Date
  identityId: string | null
  details: (typeof event.$inferSelect)['details']
  factsSealed: string | null
  staffMemberId: string | null
  staffName: string | null
  serviceName: string | null
}

/** Reads the events about a person. */
export function timelineRepository(db: Executor, sealer: Pick<Sealer, 'canOpen' | 'open'>) {
  const happened = (which: SQL | undefined, size: number) =>
    db
      .select({
        id: event.id,
        type: event.type,
        occurredAt: event.occurredAt,
        identityId: event.identityId,
        details: event.details,
        factsSealed: event.factsSealed,
        staffMemberId: event.staffMemberId,
        staffName: staffMember.name,
        serviceName: service.name,
      })
      .from(event)
      .leftJoin(staffMember, eq(staffMember.id, event.staffMemberId))
      .leftJoin(client, eq(client.id, event.clientId))
      .leftJoin(service, eq(service.id, client.serviceId))
      .where(which)
      .orderBy(desc(event.id))
      .limit(size)

  return {
    /** The facts of an event. Null: their key is gone. */
    openFacts: (sealed: string): EventFacts | null =>
      sealer.canOpen(sealed) ? JSON.parse(sealer.open(sealed)) : null,

    /** The events about these identities that name a task, without the looks that were taken for it, the newest first. */
    ofTask(
      { identityIds, taskId }: { identityIds: string[]; taskId: string },
      before: bigint | null,
      size: number,
    ): Promise<HappenedRow[]> {
      const names = sql`${event.details}->>'taskId' = ${taskId}`
      const isOne = and(inArray(event.identityId, identityIds), names, ne(event.type, 'PersonViewed'))
      return happened(and(isOne, before === null ? undefined : lt(event.id, before)), size)
    },

    /**
     * The events about these identities, those of their journeys from before it was known whose they were, and those of their merges with
     * others, the newest first. `before`: the id of the last one that was seen. `types`: only events of these.
     */
    page(
      identityIds: string[],
      { before, types }: { before: bigint | null; types: readonly string[] | null },
      size: number,
    ): Promise<HappenedRow[]> {
      const isOwn = inArray(event.identityId, identityIds)
      const journeys = db
        .select({ id: event.journeyId })
        .from(event)
        .where(and(isOwn, inArray(event.type, OWN_JOURNEY)))
      const isOfMerge = or(
        inArray(identityMerge.fromId, identityIds),
        inArray(identityMerge.intoId, identityIds),
      )
      const sides = unionAll(
        db.select({ id: identityMerge.fromId }).from(identityMerge).where(isOfMerge),
        db.select({ id: identityMerge.intoId }).from(identityMerge).where(isOfMerge),
      )
      const merges = db
        .select({ id: sql<string>`${identityMerge.id}::text` })
        .from(identityMerge)
        .where(isOfMerge)
      // Each part is found by an index of its own; an `or` of them would read the whole log.
      const ids = unionAll(
        db.select({ id: event.id }).from(event).where(isOwn),
        db
          .select({ id: event.id })
          .from(event)
          .where(and(isNull(event.identityId), inArray(event.journeyId, journeys))),
        db
          .select({ id: event.id })
          .from(event)
          .where(
            and(
              inArray(event.identityId, sides),
              inArray(event.type, OF_TWO),
              inArray(sql`${event.details}->>'mergeId'`, merges),
            ),
          ),
      )
      return happened(
        and(
          inArray(event.id, ids),
          types === null ? undefined : inArray(event.type, [...types]),
          before === null ? undefined : lt(event.id, before),
        ),
        size,
      )
    },
  }
}
