import { client, type Executor, identityChange } from '@identity/database'
import { and, arrayOverlaps, asc, eq, gt, inArray, lt, lte, max, ne, or, sql } from 'drizzle-orm'
import type { DataGroup } from '../visibility/domain/data-scopes.ts'

export type ChangeRow = typeof identityChange.$inferSelect
export type NewChange = typeof identityChange.$inferInsert

/** A part of the feed of a client’s service: after a position, and up to one that is numbered already. */
export type FeedPart = {
  clientId: string
  after: bigint
  upTo: bigint
  /** Of CHANGED only those that touch one of these groups: that there was a change is data too. */
  dataGroups: readonly DataGroup[]
}

const ROWS_AT_ONCE = 1_000 // far from the 65,535 parameters of a statement

/** The feed: what happened to identities, in the order of its positions. */
export function changeRepository(db: Executor) {
  return {
    /** Numbers changes in this order. Only one transaction at a time may: see the lock of the sequencer. */
    async add(changes: readonly NewChange[]): Promise<void> {
      for (let at = 0; at < changes.length; at += ROWS_AT_ONCE)
        await db.insert(identityChange).values(changes.slice(at, at + ROWS_AT_ONCE))
    },

    /**
     * The last position. No row will appear at it or before it: one transaction numbers at a time, and the next begins after the last one is seen. Read
     * it before a page, so that the page holds all rows up to it. 0: the feed is empty, or all of it was removed.
     */
    async head(): Promise<bigint> {
      const [row] = await db.select({ position: max(identityChange.position) }).from(identityChange)
      return row?.position ?? 0n
    },

    async page({ clientId, after, upTo, dataGroups }: FeedPart, atMost: number): Promise<ChangeRow[]> {
      const serviceId = sql`(select ${client.serviceId} from ${client} where ${client.id} = ${clientId})`
      const isOther = ne(identityChange.kind, 'CHANGED')
      return db
        .select()
        .from(identityChange)
        .where(
          and(
            eq(identityChange.serviceId, serviceId),
            gt(identityChange.position, after),
            lte(identityChange.position, upTo),
            dataGroups.length === 0
              ? isOther
              : or(isOther, arrayOverlaps(identityChange.dataGroups, [...dataGroups])),
          ),
        )
        .orderBy(asc(identityChange.position))
        .limit(atMost)
    },

    /** Removes the oldest rows that were numbered before a moment. When they happened does not count: a slow transaction’s are born old. */
    async sweep(positionedBefore: Date, atMost: number): Promise<number> {
      const due = db
        .select({ position: identityChange.position })
        .from(identityChange)
        .where(lt(identityChange.positionedAt, positionedBefore))
        .orderBy(asc(identityChange.position))
        .limit(atMost)
      const rows = await db
        .delete(identityChange)
        .where(inArray(identityChange.position, due))
        .returning({ position: identityChange.position })
      return rows.length
    },
  }
}
