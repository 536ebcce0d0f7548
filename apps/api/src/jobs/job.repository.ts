import type { Executor } from '@identity/database'
import { sql } from 'drizzle-orm'
import type { JobPayloads } from './jobs.ts'

const MAX_ATTEMPTS = 6 // with the queue's own backoff, about four minutes: well within the life of a passcode

export function jobRepository(db: Executor) {
  return {
    /** Queues work in the current transaction: it is done if, and only if, the transaction commits. */
    async add<Name extends keyof JobPayloads>(name: Name, payload: JobPayloads[Name]): Promise<void> {
      await db.execute(
        sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, max_attempts => ${MAX_ATTEMPTS})`,
      )
    },
  }
}
