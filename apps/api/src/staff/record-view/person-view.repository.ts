import { type Executor, event, staffMember } from '@identity/database'
import { and, asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm'

/** The looks of staff at people, as the events tell of them. */
export function personViewRepository(db: Executor) {
  const ofMember = (memberId: string, type: string, since: Date, ...more: SQL[]) =>
    and(eq(event.staffMemberId, memberId), eq(event.type, type), gt(event.occurredAt, since), ...more)

  return {
    /** Lets one look of a member of staff be counted after the other, until the transaction ends. */
    async lockMember(memberId: string): Promise<void> {
      await db
        .select({ id: staffMember.id })
        .from(staffMember)
        .where(eq(staffMember.id, memberId))
        .for('no key update')
    },

    /** When the member last opened the person. Null: not after `since`. */
    async lastView(memberId: string, identityId: string, since: Date): Promise<Date | null> {
      const [row] = await db
        .select({ at: event.occurredAt })
        .from(event)
        .where(ofMember(memberId, 'PersonViewed', since, eq(event.identityId, identityId)))
        .orderBy(desc(event.occurredAt))
        .limit(1)
      return row?.at ?? null
    },

    /** Why the member last opened the person. Null: not after `since`. */
    async lastReason(
      memberId: string,
      identityId: string,
      since: Date,
    ): Promise<{ reason: string; taskId: string | null } | null> {
      const detail = (name: string) => sql<string | null>`${event.details} ->> ${name}`
      const [row] = await db
        .select({ reason: detail('reason'), taskId: detail('taskId') })
        .from(event)
        .where(ofMember(memberId, 'PersonViewed', since, eq(event.identityId, identityId)))
        .orderBy(desc(event.occurredAt))
        .limit(1)
      return row?.reason ? { reason: row.reason, taskId: row.taskId } : null
    },

    /** The facts about the person that the member revealed after `since`, and when last. */
    async revealedSince(memberId: string, identityId: string, since: Date): Promise<Map<string, Date>> {
      const fact = sql<string>`${event.details} ->> 'fact'`
      const rows = await db
        .select({ fact, at: event.occurredAt })
        .from(event)
        .where(ofMember(memberId, 'FactRevealed', since, eq(event.identityId, identityId)))
        .orderBy(asc(event.occurredAt))
      return new Map(rows.map((row) => [row.fact, row.at]))
    },

    /** The people whom the member opened after `since`. */
    async viewedSince(memberId: string, since: Date): Promise<Set<string | null>> {
      const rows = await db
        .selectDistinct({ identityId: event.identityId })
        .from(event)
        .where(ofMember(memberId, 'PersonViewed', since))
      return new Set(rows.map(({ identityId }) => identityId))
    },

    /** True when an alarm about the member was raised after `since`. */
    async hasAlarmed(memberId: string, since: Date): Promise<boolean> {
      const [row] = await db
        .select({ id: event.id })
        .from(event)
        .where(ofMember(memberId, 'StaffLookupsHigh', since))
        .limit(1)
      return row !== undefined
    },
  }
}
