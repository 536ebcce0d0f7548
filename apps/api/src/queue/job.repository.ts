import type { Executor } from '@identity/database'
import { sql } from 'drizzle-orm'
import type { JobPayloads } from './jobs.ts'

const MAX_ATTEMPTS = 6 // with the queue's own backoff, about four minutes: well within the life of a passcode
// A mail that only tells something is as good tomorrow, and must outlast an outage of Notify: with the queue's backoff, about a day and a half.
// So is an account that is unlocked, for which nobody waits.
const PATIENT_MAX_ATTEMPTS = 14

function maxAttempts(name: keyof JobPayloads): number {
  const isPatient = name.startsWith('tell-') || name === 'unlock-teacher-account'
  return isPatient ? PATIENT_MAX_ATTEMPTS : MAX_ATTEMPTS
}

export function jobRepository(db: Executor) {
  return {
    /** Queues work in the current transaction: it is done if, and only if, the transaction commits. */
    async add<Name extends keyof JobPayloads>(name: Name, payload: JobPayloads[Name]): Promise<void> {
      await db.execute(
        sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, max_attempts => ${maxAttempts(name)})`,
      )
    },

    /** The same, unless a job of this name waits in the queue already. One that is being worked on does not count. */
    async addOnce<Name extends keyof JobPayloads>(name: Name, payload: JobPayloads[Name]): Promise<void> {
      await db.execute(
        sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${name}, max_attempts => ${maxAttempts(name)})`,
      )
    },
  }
}
