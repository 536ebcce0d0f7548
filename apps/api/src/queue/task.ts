import type { Job } from './job.ts'

/** One try of a job, as the queue knows it. `attempts` includes this one. */
export type Attempt = {
  id: string
  createdAt: Date
  attempts: number
  isLast: boolean
  /** Aborted when the worker is asked to stop: work in batches begins no other one, and throws; a later try goes on. */
  stopping?: AbortSignal
}

/** What work in batches wants to know of its try. */
export type Stopping = Pick<Attempt, 'stopping'>

/** Cron times of the worker's own timetable, in UTC. */
export const EVERY_MINUTE = '* * * * *'
export const EVERY_HOUR = '17 * * * *'
export const EVERY_NIGHT = '43 3 * * *'
export const EARLIER_EVERY_NIGHT = '13 2 * * *'

export type Schedule = {
  cron: string
  /** At most one waits in the queue, however often it was added. Without it a new one may join one that failed and waits for its next try. */
  isAloneInQueue?: boolean
}

/** A job and the work that it does. `Tools` is what the work may use. */
export type Task<Tools> = {
  name: string
  schedule?: Schedule | undefined
  /** Reads the payload, and does the work. */
  run(tools: Tools, payload: unknown, attempt: Attempt): Promise<void>
}

/** The work of a job, and the schedule on which the worker adds it by itself. */
export function task<Payload, Tools>(
  { name, payload: schema }: Job<Payload>,
  work: (tools: Tools, payload: Payload, attempt: Attempt) => Promise<unknown>,
  schedule?: Schedule,
): Task<Tools> {
  return {
    name,
    schedule,
    run: async (tools, payload, attempt) => {
      await work(tools, schema.parse(payload), attempt)
    },
  }
}
