import type { Executor } from '@identity/database'
import { type Placeholder, sql } from 'drizzle-orm'
import type { EventRow } from '../../events/event-row.ts'
import { eventsAsText, writeEvents } from '../../events/write-events.ts'
import { type QueuedJob, queueJobs } from '../../queue/queued-job.ts'

/** Events and jobs of a transaction that nothing in it reads: they are written by the statement that ends it. */
export class DeferredWrites {
  readonly events: EventRow[] = []
  readonly jobs: QueuedJob[] = []

  /** What has gathered since it was taken last, as values of a statement. Null: nothing. */
  take(): { events: string; jobs: string } | null {
    if (this.events.length === 0 && this.jobs.length === 0) return null
    return {
      events: eventsAsText(this.events.splice(0)),
      jobs: JSON.stringify(this.jobs.splice(0)),
    }
  }
}

/** Parts of a statement that write deferred events and jobs, and a column for its answer, without which the database would queue no job. */
export function writeDeferred(db: Executor, { events, jobs }: { events: Placeholder; jobs: Placeholder }) {
  const queued = db.$with('queued', {}).as(queueJobs(jobs))
  return {
    parts: [...writeEvents(db, events), queued],
    queuedCount: sql<number>`(select count(id)::int from ${queued})`,
  }
}
