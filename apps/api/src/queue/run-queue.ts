import { type Logger, withRetries } from '@identity/runtime'
import { Logger as QueueLogger, type Runner, run, type TaskList } from 'graphile-worker'
import { type Life, stayAlive } from './stay-alive.ts'

const CONCURRENCY = 5
const ENTER_TRIES = 9 // within 50 s, as for a database that cannot be reached
const ENTER_PAUSE_MS = 200
const POLL_MS = 2_000 // only a fallback: the queue announces new work

export type QueueOptions = Omit<Life, 'logger'> & {
  databaseUrl: string
  taskList: TaskList
  /** The queue's own timetable. */
  crontab?: string
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
}

export type RunningQueue = Pick<Runner, 'events'> & { stop(): Promise<void> }

/** Tries until it is done, because the queue would go on after a failure: with jobs in the hands of a worker that others do not know. */
function enter(id: string, life: Life): ReturnType<typeof stayAlive> {
  const entered = withRetries(() => stayAlive(id, life), {
    tries: ENTER_TRIES,
    pauseMs: ENTER_PAUSE_MS,
    isWorthAnotherTry(err) {
      life.logger.warn({ err }, 'could not enter among the workers yet')
      return true
    },
  })
  entered.catch(() => life.onLost())
  return entered
}

/** Works on the queue until stopped. It says that it lives before it takes its first job, so that no job is held by a worker that others do not know. */
export async function runQueue({
  databaseUrl,
  taskList,
  crontab = '',
  ...life
}: QueueOptions): Promise<RunningQueue> {
  let isStopping = false
  let living: Promise<() => Promise<void>> | undefined
  const runner = await run({
    connectionString: databaseUrl,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    crontab,
    taskList,
    logger: new QueueLogger(() => () => {}),
    preset: {
      worker: { gracefulShutdownAbortTimeout: 0 }, // jobs are told at once; they are still waited for
      plugins: [
        {
          name: 'StayAlive',
          version: '1.0.0',
          worker: {
            hooks: {
              async startWorker(_context, { worker }) {
                living ??= enter(worker.workerPool.id, life)
                await living
              },
            },
          },
        },
      ],
    },
  })
  runner.events.on('worker:getJob:error', ({ error: err }) =>
    life.logger.warn({ err }, 'no job could be taken from the queue'),
  )
  const ended = (err?: unknown) => {
    if (isStopping) return
    life.logger.error({ err }, 'the queue stopped by itself')
    life.onLost()
  }
  runner.promise.then(() => ended(), ended)
  return {
    events: runner.events,
    async stop() {
      isStopping = true
      await runner.stop()
      await (await living?.catch(() => undefined))?.()
    },
  }
}
