import { type Executor, type MatchAttempt, supportTask } from '@identity/database'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Sealer } from '../secrets/sealer.ts'
import type { SupportTaskReason } from './domain/task-reason.ts'

export type SupportTask = {
  /** Null: it did not come up on a journey. */
  journeyId: string | null
  clientId: string | null
  identityId: string
  /** The key of the task: one task is open for each matter. See `matterOf`. */
  matter: string
  reason: SupportTaskReason
  answers: unknown
  attempts: MatchAttempt[]
}

export function supportTaskRepository(db: Executor, sealer: Sealer) {
  const isOpen = (matter: string) => and(eq(supportTask.matter, matter), eq(supportTask.status, 'OPEN'))

  return {
    /** False when the matter has an open task: that one then says what is known now, and keeps its age. */
    async open({ answers, ...task }: SupportTask, now: Date): Promise<boolean> {
      const known = { ...task, answersSealed: sealer.seal(JSON.stringify(answers)), updatedAt: now }
      const [row] = await db
        .insert(supportTask)
        .values({ ...known, openedAt: now })
        .onConflictDoUpdate({
          target: supportTask.matter,
          targetWhere: sql`${supportTask.status} = 'OPEN'`,
          set: known,
        })
        // PostgreSQL notes its transaction in a row that it replaces; a new row has none.
        .returning({ isNew: sql<boolean>`(xmax = 0)` })
      return row?.isNew ?? false
    },

    async findOpen(matter: string) {
      const [row] = await db.select().from(supportTask).where(isOpen(matter))
      if (!row) return null
      const { answersSealed, ...task } = row
      return { ...task, answers: JSON.parse(sealer.open(answersSealed)) as unknown }
    },

    /** The identity that a task is about. Null: there is no such task. */
    async subjectOf(id: string): Promise<string | null> {
      const [row] = await db
        .select({ identityId: supportTask.identityId })
        .from(supportTask)
        .where(eq(supportTask.id, id))
      return row?.identityId ?? null
    },

    /** The identities whose tasks are open for this reason, the oldest first. */
    async identitiesWaiting(reason: SupportTaskReason): Promise<string[]> {
      const rows = await db
        .select({ identityId: supportTask.identityId })
        .from(supportTask)
        .where(and(eq(supportTask.reason, reason), eq(supportTask.status, 'OPEN')))
        .orderBy(asc(supportTask.openedAt))
      return rows.map(({ identityId }) => identityId)
    },

    /** Corrects the reason of an open task, when the first one turned out wrong. */
    async setReason(matter: string, reason: SupportTaskReason, updatedAt: Date): Promise<void> {
      await db.update(supportTask).set({ reason, updatedAt }).where(isOpen(matter))
    },

    /** The open tasks about an identity, the oldest first. */
    async openAbout(identityId: string): Promise<{ matter: string; reason: SupportTaskReason }[]> {
      return db
        .select({ matter: supportTask.matter, reason: supportTask.reason })
        .from(supportTask)
        .where(and(eq(supportTask.identityId, identityId), eq(supportTask.status, 'OPEN')))
        .orderBy(asc(supportTask.openedAt))
    },

    /** Moves an open task to another identity. False when that one has an open task of the same matter. */
    async move(
      from: string,
      { matter, identityId }: { matter: string; identityId: string },
      updatedAt: Date,
    ): Promise<boolean> {
      const isFree = sql`not exists (select from ${supportTask} other where other.matter = ${matter} and other.status = 'OPEN')`
      const rows = await db
        .update(supportTask)
        .set({ matter, identityId, updatedAt })
        .where(and(isOpen(from), isFree))
        .returning({ id: supportTask.id })
      return rows.length === 1
    },

    /** True when there was an open task, which is closed now. */
    async close(matter: string, closedAt: Date): Promise<boolean> {
      const rows = await db
        .update(supportTask)
        .set({ status: 'CLOSED', closedAt, updatedAt: closedAt })
        .where(isOpen(matter))
        .returning({ id: supportTask.id })
      return rows.length === 1
    },
  }
}
