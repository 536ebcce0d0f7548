import {
  client,
  type Executor,
  event,
  identityName,
  service,
  staffMember,
  supportTask,
} from '@identity/database'
import { and, asc, desc, eq, gte, inArray, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SupportTaskReason } from '../domain/task-reason.ts'
import type { SupportTaskStage } from '../domain/task-stage.ts'
import type { HeldTask } from '../support-task.repository.ts'
import { daysThatAre } from './domain/task-due.ts'
import { dueDayOf } from './due-day.ts'
import type { TaskFilter, TaskPlace, TaskSort } from './task-filter.ts'

const assignee = alias(staffMember, 'assignee')
const holder = alias(staffMember, 'lock_holder')
const isOpen = eq(supportTask.status, 'OPEN')

/** The places by which lists go on: an index serves each. See support-task.table.ts. */
const SORTS = {
  OPEN: byDayOr(supportTask.openedAt),
  CLOSED: byDayOr(supportTask.closedAt),
}

function byDayOr<Column>(column: Column) {
  return { OLDEST: column, NEWEST: column, DUE: dueDayOf, DUE_LAST: dueDayOf }
}

/** A task in a list, without what its person said. */
export type QueuedTask = Awaited<ReturnType<ReturnType<typeof taskQueueRepository>['list']>>[number]

export type Page = { sort: TaskSort; after: TaskPlace | null; atMost: number }

/** The tasks as a queue. No list opens the answers. */
export function taskQueueRepository(db: Executor) {
  const listed = () =>
    db
      .select({
        id: supportTask.id,
        journeyId: supportTask.journeyId,
        toldReferences: supportTask.toldReferences,
        identityId: supportTask.identityId,
        reason: supportTask.reason,
        status: supportTask.status,
        stage: supportTask.stage,
        outcome: supportTask.outcome,
        openedAt: supportTask.openedAt,
        closedAt: supportTask.closedAt,
        dueOn: sql<string>`${dueDayOf}::text`,
        version: supportTask.version,
        assigneeId: supportTask.assigneeId,
        assigneeName: assignee.name,
        lockedById: supportTask.lockedById,
        lockedByName: holder.name,
        lockedUntil: supportTask.lockedUntil,
        takenFromId: supportTask.takenFromId,
        serviceName: service.name,
        personInitials: sql<string>`upper(left(${identityName.firstName}, 1) || left(${identityName.lastName}, 1))`,
      })
      .from(supportTask)
      .leftJoin(assignee, eq(assignee.id, supportTask.assigneeId))
      .leftJoin(holder, eq(holder.id, supportTask.lockedById))
      .leftJoin(client, eq(client.id, supportTask.clientId))
      .leftJoin(service, eq(service.id, client.serviceId))
      .leftJoin(
        identityName,
        and(
          eq(identityName.identityId, supportTask.identityId),
          eq(identityName.kind, 'GIVEN'),
          isNull(identityName.supersededAt),
        ),
      )

  return {
    /** One page, from after a place on. */
    async list(filter: TaskFilter, today: string, { sort, after, atMost }: Page) {
      const place = SORTS[filter.status][sort]
      const isTurned = sort === 'NEWEST' || sort === 'DUE_LAST'
      const [direction, compared] = isTurned ? ([desc, '<'] as const) : ([asc, '>'] as const)
      const type = sql.raw(place === dueDayOf ? 'date' : 'timestamptz')
      const goesOn =
        after &&
        sql`(${place}, ${supportTask.id}) ${sql.raw(compared)} (${after.at}::${type}, ${after.id}::uuid)`
      return listed()
        .where(and(matching(db, filter, today), goesOn ?? undefined))
        .orderBy(direction(place), direction(supportTask.id))
        .limit(atMost)
    },

    async find(id: string) {
      const [row] = await listed().where(eq(supportTask.id, id))
      return row ?? null
    },

    /** The services whose people may have tasks, by name. */
    async services(): Promise<{ id: string; name: string }[]> {
      return db.select({ id: service.id, name: service.name }).from(service).orderBy(asc(service.name))
    },

    /** How many there are, counted no further than `atMost`. */
    async count(filter: TaskFilter, today: string, atMost: number): Promise<number> {
      const some = db
        .select({ id: supportTask.id })
        .from(supportTask)
        .where(matching(db, filter, today))
        .limit(atMost)
        .as('some')
      return db.$count(some)
    },

    /** The open tasks, counted for a member of staff, and when the last one was closed. */
    async counts({
      memberId,
      hidden,
      today,
    }: {
      memberId: string
      hidden: readonly string[]
      today: string
    }): Promise<{
      byReason: { reason: SupportTaskReason; count: number }[]
      all: { open: number; mine: number; unassigned: number; late: number; dueToday: number }
      lastClosedAt: Date | null
    }> {
      const counted = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`
      const rows = await db
        .select({
          reason: supportTask.reason,
          open: sql<number>`count(*)::int`,
          mine: counted(sql`${supportTask.assigneeId} = ${memberId}`),
          unassigned: counted(sql`${supportTask.assigneeId} is null`),
          late: counted(sql`${dueDayOf} < ${today}::date`),
          dueToday: counted(sql`${dueDayOf} = ${today}::date`),
        })
        .from(supportTask)
        .where(and(isOpen, isShown(hidden)))
        .groupBy(supportTask.reason)
        .orderBy(asc(supportTask.reason))
      const all = { open: 0, mine: 0, unassigned: 0, late: 0, dueToday: 0 }
      for (const row of rows)
        for (const kind of Object.keys(all) as (keyof typeof all)[]) all[kind] += row[kind]
      const [last] = await db
        .select({ closedAt: supportTask.closedAt })
        .from(supportTask)
        .where(eq(supportTask.status, 'CLOSED'))
        .orderBy(desc(supportTask.closedAt))
        .limit(1)
      const byReason = rows.map(({ reason, open }) => ({ reason, count: open }))
      return { byReason, all, lastClosedAt: last?.closedAt ?? null }
    },

    /**
     * Locks the row of the task that is due first of those that a member may be given, until the transaction ends. One that another
     * transaction has locked is passed over, so no two members are given one task.
     */
    async holdNext(
      {
        memberId,
        stages,
        hidden,
        refused,
      }: {
        memberId: string
        stages: readonly SupportTaskStage[]
        hidden: readonly string[]
        refused: readonly string[]
      },
      now: Date,
    ): Promise<Pick<HeldTask, 'id' | 'version' | 'lockedById' | 'assigneeId' | 'stage'> | null> {
      const { id, version, lockedById, lockedUntil, assigneeId, stage } = supportTask
      const isFree = or(isNull(lockedById), sql`${lockedUntil} <= ${now.toISOString()}::timestamptz`)
      const isGiven = or(isNull(assigneeId), eq(assigneeId, memberId))
      const isNotRefused = refused.length > 0 ? notInArray(id, [...refused]) : undefined
      const [row] = await db
        .select({ id, version, lockedById, assigneeId, stage })
        .from(supportTask)
        .where(
          and(
            isOpen,
            inArray(supportTask.stage, [...stages]),
            isFree,
            isGiven,
            isShown(hidden),
            isNotRefused,
          ),
        )
        .orderBy(asc(dueDayOf), asc(id))
        .limit(1)
        .for('update', { skipLocked: true })
      return row ?? null
    },

    /** The tasks that a member of staff has let go of since then. */
    async releasedBy(memberId: string, since: Date): Promise<string[]> {
      const rows = await db
        .select({ taskId: sql<string>`${event.details} ->> 'taskId'` })
        .from(event)
        .where(
          and(
            eq(event.staffMemberId, memberId),
            gte(event.occurredAt, since),
            eq(event.type, 'SupportTaskReleased'),
          ),
        )
      return rows.map(({ taskId }) => taskId)
    },

    /** Locks the rows of some tasks, in the order of their ids, so that two that lock the same ones never wait for each other. */
    async holdAll(ids: readonly string[]) {
      const { id, identityId, version, status, lockedById } = supportTask
      return db
        .select({ id, identityId, version, status, lockedById })
        .from(supportTask)
        .where(inArray(id, [...ids]))
        .orderBy(asc(id))
        .for('update')
    },

    /** Begins the lock of its holder anew, which changes nothing for colleagues. */
    async renewLock(id: string, memberId: string, lockedUntil: Date): Promise<void> {
      await db
        .update(supportTask)
        .set({ lockedUntil })
        .where(and(eq(supportTask.id, id), eq(supportTask.lockedById, memberId)))
    },
  }
}

function isShown(hidden: readonly string[]): SQL | undefined {
  return hidden.length > 0 ? notInArray(supportTask.identityId, [...hidden]) : undefined
}

function matching(db: Executor, filter: TaskFilter, today: string): SQL | undefined {
  const { status, reasons, stages, assigneeId, due, serviceId, reference, identityId, hidden } = filter
  const { after, until } = due ? daysThatAre(due, today) : { after: null, until: null }
  return and(
    eq(supportTask.status, status),
    isShown(hidden),
    reasons?.length ? inArray(supportTask.reason, [...reasons]) : undefined,
    stages?.length ? inArray(supportTask.stage, [...stages]) : undefined,
    assigneeId === 'NONE' ? isNull(supportTask.assigneeId) : undefined,
    assigneeId && assigneeId !== 'NONE' ? eq(supportTask.assigneeId, assigneeId) : undefined,
    after ? sql`${dueDayOf} > ${after}::date` : undefined,
    until ? sql`${dueDayOf} <= ${until}::date` : undefined,
    identityId ? eq(supportTask.identityId, identityId) : undefined,
    reference ? hasReference(reference) : undefined,
    serviceId
      ? inArray(
          supportTask.clientId,
          db.select({ id: client.id }).from(client).where(eq(client.serviceId, serviceId)),
        )
      : undefined,
  )
}

/**
 * Tasks of an older build have no references: theirs is the beginning of the id of their journey, else of their own. The few ids are looked up
 * first, so that no plan walks through the queue for them.
 */
function hasReference(reference: string): SQL {
  const beginning = `${reference.replaceAll('-', '').toLowerCase()}%`
  return sql`${supportTask.id} = any(array(
    select told.id from ${supportTask} told where told.told_references @> array[${reference}]
    union all
    select untold.id from ${supportTask} untold
    where cardinality(untold.told_references) = 0
      and coalesce(untold.journey_id, untold.id)::text like ${beginning}
  ))`
}
