import { countedDay, dailyCount, type Executor, event, journey, supportTask } from '@identity/database'
import { and, gte, lte, type SQL, sql } from 'drizzle-orm'
import { dueDayOf } from '../tasks/queue/due-day.ts'
import type { Days } from './domain/counted-days.ts'

/**
 * A week of a busy service may take longer than a page may, which ends after seconds. There are four of these statements, and the worker counts
 * again each hour: after that long a plan has gone wrong, and would hold its locks until the next count waits for them.
 */
const LONGEST_COUNT = '5min'

/** What the counts of a day are made of: journeys while they are kept, and events. docs/dashboard.md defines each. */
export function dayCountingRepository(db: Executor) {
  const insert = (rows: SQL) =>
    db.execute(sql`insert into ${dailyCount} (day, client_id, measure, item, count) ${rows}`)

  return {
    /** Locks these days for the rest of the transaction, and forgets what was counted of them: a second worker counts after the first. */
    async begin({ from, until }: Days, countedAt: Date): Promise<void> {
      await db.execute(sql`set local statement_timeout = ${sql.raw(`'${LONGEST_COUNT}'`)}`)
      await db.execute(sql`
        insert into ${countedDay} (day, counted_at)
        select day::date, ${countedAt.toISOString()}::timestamptz
        from generate_series(${from}::date, ${until}::date, interval '1 day') day order by day
        on conflict (day) do update set counted_at = excluded.counted_at`)
      await db.delete(dailyCount).where(and(gte(dailyCount.day, from), lte(dailyCount.day, until)))
    },

    /**
     * Journeys that a browser opened, by the day on which they began: once they are over, or have been idle since `idleSince`. Those that are
     * still under way are not "did not finish".
     */
    async countJourneys(days: Days, idleSince: Date): Promise<void> {
      await insert(sql`
        with over as (
          select id, client_id, started_at, ${dayOf(sql`started_at`)} as day,
            array_remove(steps_seen, 'COMPLETED') as seen
          from ${journey}
          where ${isWithin(sql`started_at`, days)}
            and browser_secret_hash is not null and cardinality(steps_seen) > 0
            and (completed_at is not null or last_step_at <= ${idleSince.toISOString()}::timestamptz)
        ), told as (
          select journey_id,
            bool_or(type = 'SignedIn') as has_signed_in,
            bool_or(type = 'EntryDenied') as is_denied,
            bool_or(type = 'SupportTaskOpened') as has_task,
            bool_or(type = 'IdentityCreated') as is_new,
            min(occurred_at) filter (where type = 'TrnClaimed') as claimed_at
          from ${event}
          where occurred_at >= ${startOf(days.from)} and journey_id is not null
            and type in ('SignedIn', 'EntryDenied', 'SupportTaskOpened', 'IdentityCreated', 'TrnClaimed')
          group by journey_id
        ), ended as (
          select over.*, claimed_at - started_at as took, case
            when has_signed_in and claimed_at is not null then 'FOUND'
            when has_task and claimed_at is null then 'WAITING'
            when is_denied then 'NOT_LET_IN'
            when has_signed_in and is_new then 'NO_RECORD'
            when has_signed_in then 'KNOWN'
            else 'LEFT' end as outcome
          from over left join told on told.journey_id = over.id
        ), told_of as (
          select day, client_id, 'OUTCOME' as measure, outcome as item from ended
          union all
          select day, client_id, 'MATCH_TIME', case
            when took < interval '3 minutes' then 'UNDER_3_MINUTES'
            when took < interval '5 minutes' then 'UNDER_5_MINUTES'
            when took < interval '8 minutes' then 'UNDER_8_MINUTES'
            when took < interval '15 minutes' then 'UNDER_15_MINUTES'
            else 'OVER_15_MINUTES' end
          from ended where outcome = 'FOUND'
          union all
          select day, client_id, 'PAGE_SEEN', step from ended, unnest(seen) step
          union all
          select day, client_id, 'PAGE_LEFT', seen[cardinality(seen)] from ended where outcome = 'LEFT'
        )
        select day, client_id, measure, item, count(*) from told_of group by day, client_id, measure, item`)
    },

    /** Passcodes for signing in, and the signs of duplicates, by the day of the event. */
    async countEvents(days: Days): Promise<void> {
      await insert(sql`
        with happened as (
          select ${dayOf(sql`occurred_at`)} as day, coalesce(client_id, '') as client_id, type,
            details ->> 'purpose' as purpose, details ->> 'reason' as reason
          from ${event}
          where ${isWithin(sql`occurred_at`, days)} and type in ('PasscodeSent', 'PasscodeDelivered', 'EmailProved',
            'OwnerProved', 'IdentitiesMerged', 'SupportTaskOpened')
        ), counted as (
          select day, client_id, case when type in ('PasscodeSent', 'PasscodeDelivered', 'EmailProved')
              then 'PASSCODE' else 'DUPLICATE' end as measure,
            case
              when type = 'PasscodeSent' and purpose = 'SIGN_IN' then 'SENT'
              when type = 'PasscodeDelivered' and purpose = 'SIGN_IN' then 'DELIVERED'
              when type = 'EmailProved' then 'USED'
              when type = 'OwnerProved' then 'OWNER_PROVED'
              when type = 'IdentitiesMerged' then 'IDENTITIES_MERGED'
              when type = 'SupportTaskOpened' and reason = 'POSSIBLE_DUPLICATE' then 'POSSIBLE_DUPLICATE'
            end as item
          from happened
        )
        select day, client_id, measure, item, count(*) from counted where item is not null
        group by day, client_id, measure, item`)
    },

    /** The flow of the queue, by the day of the event, for the service that the person of the task was on their way to. */
    async countTasks(days: Days): Promise<void> {
      await insert(sql`
        with happened as (
          select type, (details ->> 'taskId')::uuid as task_id, ${dayOf(sql`occurred_at`)} as day
          from ${event}
          where ${isWithin(sql`occurred_at`, days)} and details ? 'taskId'
            and type in ('SupportTaskOpened', 'SupportTaskClosed', 'SupportTaskReopened')
        ), counted as (
          select day, coalesce(${supportTask.clientId}, '') as client_id, case
            when type = 'SupportTaskOpened' then 'OPENED'
            when type = 'SupportTaskReopened' then 'REOPENED'
            when day <= ${dueDayOf} then 'CLOSED_ON_TIME'
            else 'CLOSED_LATE' end as item
          from happened join ${supportTask} on ${supportTask.id} = task_id
        )
        select day, client_id, 'TASK', item, count(*) from counted group by day, client_id, item`)
    },
  }
}

const dayOf = (instant: SQL) => sql`(${instant} at time zone 'Europe/London')::date`
const startOf = (day: string) => sql`(${day}::timestamp at time zone 'Europe/London')`
const isWithin = (instant: SQL, { from, until }: Days) =>
  sql`${instant} >= ${startOf(from)} and ${instant} < ((${until}::date + 1)::timestamp at time zone 'Europe/London')`
