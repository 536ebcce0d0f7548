import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Job, job, PATIENT_MAX_ATTEMPTS } from '../queue/job.ts'
import type { Repositories as QueueRepositories } from '../queue/repositories.ts'
import { type Attempt, type Task, task } from '../queue/task.ts'
import type { Repositories as SwitchesRepositories } from '../switches/repositories.ts'
import type { MailWork } from './mail-work.ts'

/** A job that sends a mail. */
export function mailJob<Payload>(name: `tell-${string}`, payload: z.ZodType<Payload>): Job<Payload> {
  return job(name, payload, PATIENT_MAX_ATTEMPTS)
}

/** The tools that the worker gives to a mail. */
export type MailTools<Repositories> = Omit<MailWork<Repositories>, 'reference'>

type Pausing = Pick<QueueRepositories, 'jobs'> & SwitchesRepositories

/** While sending is turned off, mails wait in the queue. */
const WHILE_PAUSED_MS = 60_000

/**
 * A mail, sent once. A repeated try asks Notify first: the try before may have died after Notify took its mail, and the reader must not get
 * the same mail twice, or find that the link of the first one has stopped working. A passcode is no such mail: each try draws a new one.
 */
export function mailTask<Payload, Repositories>(
  mail: Job<Payload>,
  tell: (work: MailWork<Repositories>, payload: Payload) => Promise<void>,
): Task<MailTools<Repositories & Pausing>> {
  return task(mail, async (tools: MailTools<Repositories & Pausing>, payload, attempt) => {
    const { jobs, switches } = tools.repositories
    const reference = referenceOf(attempt)
    // First: the job that waits has another reference, by which Notify would not know the mail of this one.
    if (attempt.attempts > 1 && (await tools.notify.hasTaken(reference))) return
    if (await switches.isOff('SENDING', tools.clock.now()))
      return jobs.add(mail, payload, { afterMs: WHILE_PAUSED_MS })
    await tell({ ...tools, reference }, payload)
  })
}

/** The job's id and its time: two databases may share one Notify service, and their job ids repeat. */
function referenceOf({ id, createdAt }: Attempt): string {
  const hash = createHash('sha256').update(`${id} ${createdAt.toISOString()}`).digest('base64url')
  return `job-${hash.slice(0, 22)}`
}
