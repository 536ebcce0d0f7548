import type { Logger } from '@identity/runtime'
import type { Job, TaskList } from 'graphile-worker'
import { type RunningQueue, runQueue } from '../queue/run-queue.ts'
import type { Attempt, Task } from '../queue/task.ts'
import { type Tools, tasks } from './rooms.ts'

/** Works on the queue until stopped. `onLost` is told when it cannot go on: the process has to end then. */
export function startJobs(
  databaseUrl: string,
  tools: Omit<Tools, 'logger'>,
  logger: Logger,
  onLost: () => void = () => undefined,
): Promise<RunningQueue> {
  return runQueue({
    databaseUrl,
    deps: tools,
    onLost,
    logger,
    crontab: tasks.flatMap(crontabLine).join('\n'),
    taskList: Object.fromEntries(
      tasks.map((task) => [task.name, handlerOf(task, { ...tools, logger }, logger)]),
    ),
  })
}

/** `max` is the number of tries of a scheduled job: the next one comes soon enough. */
function crontabLine({ name, schedule }: Task<Tools>): string[] {
  if (!schedule) return []
  return [`${schedule.cron} ${name} ?max=1${schedule.isAloneInQueue ? `&jobKey=${name}` : ''}`]
}

/** Logs a failed try without its payload, and throws, so that the queue repeats it. */
function handlerOf({ name, run }: Task<Tools>, tools: Tools, logger: Logger): TaskList[string] {
  return async (payload, { job, abortSignal }) => {
    try {
      await run(tools, payload, attemptOf(job, abortSignal))
    } catch (error) {
      if (abortSignal.aborted && error === abortSignal.reason) {
        logger.info({ job: name }, 'a job was broken off, because this worker stops')
        throw new Error(`${name} was broken off`)
      }
      logger.warn({ job: name, attempt: job.attempts, err: error }, 'a job failed')
      throw new Error(`${name} failed`)
    }
  }
}

function attemptOf(
  { id, created_at: createdAt, attempts, max_attempts: maxAttempts }: Job,
  stopping: AbortSignal,
): Attempt {
  return { id, createdAt, attempts, isLast: attempts >= maxAttempts, stopping }
}
