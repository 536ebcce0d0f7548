import { type Executor, taskView } from '@identity/database'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { SupportTaskReason } from '../domain/task-reason.ts'
import type { SupportTaskStage } from '../domain/task-stage.ts'
import type { TaskDue } from './domain/task-due.ts'
import type { TaskSort } from './task-filter.ts'

/** A filter of the queue as a member of staff keeps it. Nothing in it names a person. */
export type ViewFilter = {
  status: 'OPEN' | 'CLOSED'
  reasons: SupportTaskReason[]
  stages: SupportTaskStage[]
  heldBy: 'ANYONE' | 'NONE' | 'ME'
  assigneeId: string | null
  due: TaskDue | null
  serviceId: string | null
  sort: TaskSort
}
export type TaskView = { id: string; name: string; filter: ViewFilter }

/** The views of the queue that members of staff keep for themselves. */
export function taskViewRepository(db: Executor) {
  const { id, memberId, name, filter } = taskView

  return {
    async list(member: string): Promise<TaskView[]> {
      return db
        .select({ id, name, filter: sql<ViewFilter>`${filter}` })
        .from(taskView)
        .where(eq(memberId, member))
        .orderBy(asc(sql`lower(${name})`))
    },

    /** Keeps a view; the same name again replaces the one before. Null: the member has `atMost` others already. */
    async save(
      member: string,
      view: { name: string; filter: ViewFilter },
      atMost: number,
      createdAt: Date,
    ): Promise<{ id: string } | null> {
      // One member's views, one at a time: two at once would both find the last place free.
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`task-view:${member}`}, 0))`)
      const same = and(eq(memberId, member), sql`lower(${name}) = lower(${view.name})`)
      const [replaced] = await db.update(taskView).set(view).where(same).returning({ id })
      if (replaced) return replaced
      if ((await db.$count(taskView, eq(memberId, member))) >= atMost) return null
      const [row] = await db
        .insert(taskView)
        .values({ ...view, memberId: member, createdAt })
        .returning({ id })
      return row ?? null
    },

    /** False: the member has no such view. */
    async remove(member: string, view: string): Promise<boolean> {
      const rows = await db
        .delete(taskView)
        .where(and(eq(id, view), eq(memberId, member)))
        .returning({ id })
      return rows.length === 1
    },
  }
}
