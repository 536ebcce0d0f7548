import { client, countedDay, dailyCount, type Executor, service, supportTask } from '@identity/database'
import { and, asc, eq, gte, lte, ne, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { SUPPORT_CLIENT_ID } from '../clients/domain/own-clients.ts'
import { dueDayOf } from '../tasks/queue/due-day.ts'
import type { Days } from './domain/counted-days.ts'
import type { Counted, CountedInWeek, Measure } from './domain/measures.ts'

/** What was counted, for the dashboard. Staff who sign in to the support pages are not counted. */
export function countRepository(db: Executor) {
  const serviceId = sql<string>`coalesce(${client.serviceId}, '')`
  const total = sql<number>`sum(${dailyCount.count})::int`

  return {
    /** What was counted on these days, by service. */
    async byService({ from, until }: Days): Promise<Counted[]> {
      return db
        .select({
          serviceId,
          measure: sql<Measure>`${dailyCount.measure}`,
          item: dailyCount.item,
          count: total,
        })
        .from(dailyCount)
        .leftJoin(client, eq(client.id, dailyCount.clientId))
        .where(
          and(
            gte(dailyCount.day, from),
            lte(dailyCount.day, until),
            ne(dailyCount.clientId, SUPPORT_CLIENT_ID),
          ),
        )
        .groupBy(serviceId, dailyCount.measure, dailyCount.item)
    },

    /** How many journeys ended in each way, by service and week. */
    async outcomesByWeek(days: Days): Promise<CountedInWeek[]> {
      const week = mondayOf(dailyCount.day)
      return db
        .select({ serviceId, week, item: dailyCount.item, count: total })
        .from(dailyCount)
        .leftJoin(client, eq(client.id, dailyCount.clientId))
        .where(isOutcomeIn(days))
        .groupBy(serviceId, week, dailyCount.item)
    },

    /** How many days of each week were counted, by its Monday. */
    async daysCountedByWeek({ from, until }: Days): Promise<Map<string, number>> {
      const week = mondayOf(countedDay.day)
      const rows = await db
        .select({ week, days: sql<number>`count(*)::int` })
        .from(countedDay)
        .where(and(gte(countedDay.day, from), lte(countedDay.day, until)))
        .groupBy(week)
      return new Map(rows.map(({ week, days }) => [week, days]))
    },

    /** How many journeys ended in each way, over all services. */
    async outcomes(days: Days): Promise<Map<string, number>> {
      const rows = await db
        .select({ item: dailyCount.item, count: total })
        .from(dailyCount)
        .where(isOutcomeIn(days))
        .groupBy(dailyCount.item)
      return new Map(rows.map(({ item, count }) => [item, count]))
    },

    /** How many of these days were counted. */
    daysCounted: ({ from, until }: Days): Promise<number> =>
      db.$count(countedDay, and(gte(countedDay.day, from), lte(countedDay.day, until))),

    /** The open tasks by their due day against today, by service. */
    async queueAges(today: string): Promise<Counted[]> {
      const item = sql<string>`case
        when ${dueDayOf} > ${today}::date then 'NOT_DUE'
        when ${dueDayOf} = ${today}::date then 'DUE_TODAY'
        when ${dueDayOf} >= ${today}::date - 7 then 'LATE_UP_TO_A_WEEK'
        else 'LATE_OVER_A_WEEK' end`
      const open = db
        .select({ serviceId: serviceId.as('of_service'), item: item.as('due') })
        .from(supportTask)
        .leftJoin(client, eq(client.id, supportTask.clientId))
        .where(eq(supportTask.status, 'OPEN'))
        .as('open')
      const rows = await db
        .select({ serviceId: open.serviceId, item: open.item, count: sql<number>`count(*)::int` })
        .from(open)
        .groupBy(open.serviceId, open.item)
      return rows.map((row) => ({ ...row, measure: 'QUEUE' as const }))
    },

    /** The services, by name; our support pages are none of them. */
    async services(): Promise<{ id: string; name: string }[]> {
      return db
        .selectDistinct({ id: service.id, name: service.name })
        .from(service)
        .innerJoin(client, eq(client.serviceId, service.id))
        .where(ne(client.id, SUPPORT_CLIENT_ID))
        .orderBy(asc(service.name))
    },
  }
}

const mondayOf = (day: AnyPgColumn) => sql<string>`date_trunc('week', ${day}::timestamp)::date::text`

/** How teachers' journeys of these days ended: those of staff on their way to work are left out. */
const isOutcomeIn = ({ from, until }: Days) =>
  and(
    gte(dailyCount.day, from),
    lte(dailyCount.day, until),
    eq(dailyCount.measure, 'OUTCOME'),
    ne(dailyCount.clientId, SUPPORT_CLIENT_ID),
  )
