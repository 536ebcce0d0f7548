import { randomUUID } from 'node:crypto'
import { type Executor, type MatchAttempt, supportTask } from '@identity/database'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { isUuid } from '../kernel/is-uuid.ts'
import { shortReference } from '../mail/short-reference.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { lockedUntil } from './domain/soft-lock.ts'
import type { SupportTaskOutcome } from './domain/task-outcome.ts'
import type { SupportTaskReason } from './domain/task-reason.ts'
import { dueDay } from './domain/working-days.ts'

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

type Row = typeof supportTask.$inferSelect

/** A task as it stands, open or closed, without the answers. */
export type HeldTask = Omit<Row, 'answersSealed'>

/** What a member of staff changes of an open task. */
export type TaskChanges = Partial<
  Pick<
    Row,
    | 'assigneeId'
    | 'dueOn'
    | 'identityId'
    | 'lockedById'
    | 'lockedUntil'
    | 'matter'
    | 'stage'
    | 'status'
    | 'takenFromId'
    | 'waitingSince'
  > &
    Pick<Row, 'closedAt' | 'closedById' | 'outcome' | 'outcomeReason'>
>

/** The lock of an agent who acts on a task, and that of none. */
export const lockOf = (memberId: string, now: Date) => ({
  lockedById: memberId,
  lockedUntil: lockedUntil(now),
  takenFromId: null,
})
export const NO_LOCK = { lockedById: null, lockedUntil: null, takenFromId: null }

/** The reference that a teacher was told for a task, or that stands for it. */
export function referenceOf({
  id,
  journeyId,
  toldReferences,
}: Pick<Row, 'id' | 'journeyId' | 'toldReferences'>) {
  return toldReferences[0] ?? shortReference(journeyId ?? id)
}

export function supportTaskRepository(db: Executor, sealer: Sealer) {
  const isOpen = (matter: string) => and(eq(supportTask.matter, matter), eq(supportTask.status, 'OPEN'))
  const isFree = (matter: string) =>
    sql`not exists (select from ${supportTask} other where other.matter = ${matter} and other.status = 'OPEN')`

  const opened = (row: Row) => ({
    ...withoutAnswers(row),
    answers: JSON.parse(sealer.open(row.answersSealed)) as unknown,
  })

  return {
    /**
     * `isNew` is false when the matter has an open task: that one then says what is known now, keeps its age, and answers to the reference of
     * this visit too.
     */
    async open({ answers, ...task }: SupportTask, now: Date): Promise<{ id: string; isNew: boolean }> {
      const known = { ...task, answersSealed: sealer.seal(JSON.stringify(answers)), updatedAt: now }
      const id = randomUUID()
      const { toldReferences: told } = supportTask
      const reference = shortReference(task.journeyId ?? id)
      const isTold = task.journeyId ? sql`${told} @> array[${reference}]` : sql`true`
      const [row] = await db
        .insert(supportTask)
        .values({ ...known, id, openedAt: now, dueOn: dueDay(now), toldReferences: [reference] })
        .onConflictDoUpdate({
          target: supportTask.matter,
          targetWhere: sql`${supportTask.status} = 'OPEN'`,
          set: {
            ...known,
            toldReferences: sql`case when ${isTold} then ${told} else array_append(${told}, ${reference}) end`,
          },
        })
        // PostgreSQL notes its transaction in a row that it replaces; a new row has none.
        .returning({ id: supportTask.id, isNew: sql<boolean>`(xmax = 0)` })
      return row ?? { id, isNew: false }
    },

    /** A task, open or closed, with the answers. */
    async find(id: string): Promise<(HeldTask & { answers: unknown }) | null> {
      if (!isUuid(id)) return null
      const [row] = await db.select().from(supportTask).where(eq(supportTask.id, id))
      return row ? opened(row) : null
    },

    /** Locks the row of a task, open or closed, until the transaction ends. */
    async hold(id: string): Promise<HeldTask | null> {
      if (!isUuid(id)) return null
      const [row] = await db.select().from(supportTask).where(eq(supportTask.id, id)).for('update')
      return row ? withoutAnswers(row) : null
    },

    /**
     * Changes a task that still has the version on which the change was decided, and counts it up. Null: it has not. `by` is null for a change
     * that no member of staff made.
     */
    async change(
      { id, version }: { id: string; version: number },
      changes: TaskChanges,
      by: string | null,
      now: Date,
    ): Promise<HeldTask | null> {
      const touched = by ? { touchedById: by, touchedAt: now } : {}
      const [row] = await db
        .update(supportTask)
        .set({ ...changes, ...touched, version: sql`${supportTask.version} + 1`, updatedAt: now })
        .where(and(eq(supportTask.id, id), eq(supportTask.version, version)))
        .returning()
      return row ? withoutAnswers(row) : null
    },

    /** Takes the open tasks of a leaver from them: assigned to them, or locked by them. Answers how many they were. */
    async letGoOf(memberId: string, now: Date): Promise<number> {
      const theirs = await db
        .select({ id: supportTask.id })
        .from(supportTask)
        .where(
          and(
            eq(supportTask.status, 'OPEN'),
            or(eq(supportTask.assigneeId, memberId), eq(supportTask.lockedById, memberId)),
          ),
        )
        .orderBy(asc(supportTask.id)) // in one order, so that two leavers do not wait for each other
        .for('update')
      const ids = theirs.map(({ id }) => id)
      if (ids.length === 0) return 0
      const unless = (column: typeof supportTask.assigneeId | typeof supportTask.lockedById) =>
        sql`nullif(${column}, ${memberId}::uuid)`
      const unlessLocked = (column: typeof supportTask.lockedUntil | typeof supportTask.takenFromId) =>
        sql`case when ${supportTask.lockedById} = ${memberId}::uuid then null else ${column} end`
      await db
        .update(supportTask)
        .set({
          assigneeId: unless(supportTask.assigneeId),
          lockedById: unless(supportTask.lockedById),
          lockedUntil: unlessLocked(supportTask.lockedUntil),
          takenFromId: unlessLocked(supportTask.takenFromId),
          version: sql`${supportTask.version} + 1`,
          updatedAt: now,
        })
        .where(inArray(supportTask.id, ids))
      return ids.length
    },

    async findOpen(matter: string) {
      const [row] = await db.select().from(supportTask).where(isOpen(matter))
      return row ? opened(row) : null
    },

    /** The identity that a task is about. Null: there is no such task. */
    async subjectOf(id: string): Promise<string | null> {
      if (!isUuid(id)) return null
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

    /** Replaces the answers of an open task: the search goes by what is known now. */
    async setAnswers(matter: string, answers: unknown, updatedAt: Date): Promise<void> {
      const answersSealed = sealer.seal(JSON.stringify(answers))
      await db.update(supportTask).set({ answersSealed, updatedAt }).where(isOpen(matter))
    },

    /** Corrects the reason of an open task, when the first one turned out wrong. */
    async setReason(matter: string, reason: SupportTaskReason, updatedAt: Date): Promise<void> {
      await db.update(supportTask).set({ reason, updatedAt }).where(isOpen(matter))
    },

    /** The open tasks about an identity, the oldest first. */
    async openAbout(
      identityId: string,
    ): Promise<{ id: string; matter: string; reason: SupportTaskReason }[]> {
      return db
        .select({ id: supportTask.id, matter: supportTask.matter, reason: supportTask.reason })
        .from(supportTask)
        .where(and(eq(supportTask.identityId, identityId), eq(supportTask.status, 'OPEN')))
        .orderBy(asc(supportTask.openedAt))
    },

    /** The open tasks about an identity as they stand, the oldest first. */
    async heldOpenAbout(identityId: string): Promise<HeldTask[]> {
      const rows = await db
        .select()
        .from(supportTask)
        .where(and(eq(supportTask.identityId, identityId), eq(supportTask.status, 'OPEN')))
        .orderBy(asc(supportTask.openedAt))
      return rows.map(withoutAnswers)
    },

    /** Moves an open task to another identity. False when that one has an open task of the same matter. */
    async move(
      from: string,
      { matter, identityId }: { matter: string; identityId: string },
      updatedAt: Date,
    ): Promise<boolean> {
      const rows = await db
        .update(supportTask)
        .set({ matter, identityId, updatedAt })
        .where(and(isOpen(from), isFree(matter)))
        .returning({ id: supportTask.id })
      return rows.length === 1
    },

    /** Opens a task again that settled itself, as work in progress. False when it did not, or its matter has an open task. */
    async reopen(
      id: string,
      { matter, identityId }: { matter: string; identityId: string },
      updatedAt: Date,
    ): Promise<boolean> {
      const again = { status: 'OPEN', stage: 'IN_PROGRESS', outcome: null, closedAt: null } as const
      const rows = await db
        .update(supportTask)
        .set({ ...again, matter, identityId, updatedAt, version: sql`${supportTask.version} + 1` })
        .where(and(eq(supportTask.id, id), eq(supportTask.outcome, 'NO_LONGER_NEEDED'), isFree(matter)))
        .returning({ id: supportTask.id })
      return rows.length === 1
    },

    /** Closes the open task of a matter, if there is one, and answers it. */
    async close(
      matter: string,
      { outcome, closedById = null }: { outcome: SupportTaskOutcome; closedById?: string | null },
      closedAt: Date,
    ): Promise<{ id: string; identityId: string; reason: SupportTaskReason } | null> {
      const { id, identityId, reason, version } = supportTask
      const [row] = await db
        .update(supportTask)
        .set({
          ...NO_LOCK,
          status: 'CLOSED',
          outcome,
          closedById,
          closedAt,
          waitingSince: null,
          updatedAt: closedAt,
          version: sql`${version} + 1`,
        })
        .where(isOpen(matter))
        .returning({ id, identityId, reason })
      return row ?? null
    },
  }
}

function withoutAnswers({ answersSealed: _, ...task }: Row): HeldTask {
  return task
}
