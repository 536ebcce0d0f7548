import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Job, job, PATIENT_MAX_ATTEMPTS } from '../queue/job.ts'
import { type Attempt, type Task, task } from '../queue/task.ts'
import type { MailWork } from './mail-work.ts'

/** A mail that waits in the queue. */
export function mailJob<Payload>(name: `tell-${string}`, payload: z.ZodType<Payload>): Job<Payload> {
  return job(name, payload, PATIENT_MAX_ATTEMPTS)
}

/** What a mail needs of the worker. */
export type MailTools<Repositories> = Omit<MailWork<Repositories>, 'reference'>

/**
 * A mail, sent once. A try that is repeated asks Notify first: the one before may have died after its mail was taken, and nobody should read
 * the same mail twice, or find that the link of the first one has stopped working. A passcode is not one of these: it is drawn anew at each try.
 */
export function mailTask<Payload, Repositories>(
  mail: Job<Payload>,
  tell: (work: MailWork<Repositories>, payload: Payload) => Promise<void>,
): Task<MailTools<Repositories>> {
  return task(mail, async (tools: MailTools<Repositories>, payload, attempt) => {
    const reference = referenceOf(attempt)
    if (attempt.attempts > 1 && (await tools.notify.hasTaken(reference))) return
    await tell({ ...tools, reference }, payload)
  })
}

/** The job's id and its time: where two databases share one Notify service, ids alone would meet. */
function referenceOf({ id, createdAt }: Attempt): string {
  const hash = createHash('sha256').update(`${id} ${createdAt.toISOString()}`).digest('base64url')
  return `job-${hash.slice(0, 22)}`
}
