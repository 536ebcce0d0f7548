import type { Notify } from '@identity/notify'
import type { Logger } from '@identity/runtime'
import type { TeachingRecordApi } from '@identity/teaching-record'
import type { Clock } from '@identity/values'
import { Logger as QueueLogger, type Runner, run, type TaskList } from 'graphile-worker'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { JobPayloads } from './jobs.ts'
import { sendPasscode } from './send-passcode.job.ts'
import { syncTeachingRecords } from './sync-teaching-records.job.ts'
import { tellPreviousAddress } from './tell-previous-address.job.ts'

export type Work = { origin: string; clock: Clock; deps: Deps; notify: Notify; api: TeachingRecordApi }

const CONCURRENCY = 5
const POLL_MS = 2_000 // only a fallback: the queue announces new work
const EVERY_MINUTE = '* * * * *'
const EVERY_HOUR = '17 * * * *'

const sendPasscodePayload = z.object({ challengeId: z.uuid() })
const tellPreviousAddressPayload = z.object({ emailChangeId: z.uuid() })

/** Works on the queue until stopped. */
export function startJobs(databaseUrl: string, work: Work, logger: Logger): Promise<Runner> {
  const tasks: Record<keyof JobPayloads, TaskList[string]> = {
    'send-passcode': async (payload) => {
      const { challengeId } = sendPasscodePayload.parse(payload)
      await sendPasscode({ ...work, repositories: work.deps.repositories }, challengeId)
    },
    'tell-previous-address': async (payload) => {
      const { emailChangeId } = tellPreviousAddressPayload.parse(payload)
      await tellPreviousAddress({ ...work, repositories: work.deps.repositories }, emailChangeId)
    },
    'sweep-limits': async () => {
      await work.deps.repositories.limits.sweep(work.clock.now())
    },
    'sync-teaching-records': async () => {
      await syncTeachingRecords(work)
    },
  }
  return run({
    connectionString: databaseUrl,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    crontab: `${EVERY_MINUTE} sync-teaching-records ?max=1\n${EVERY_HOUR} sweep-limits ?max=1`,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, reportingTo(logger, name, task)]),
    ),
    logger: new QueueLogger(() => () => {}),
  })
}

/** A failed try is logged without what it carried, and thrown again so that the queue repeats it. */
function reportingTo(logger: Logger, name: string, task: TaskList[string]): TaskList[string] {
  return async (payload, helpers) => {
    try {
      await task?.(payload, helpers)
    } catch (error) {
      logger.warn({ job: name, attempt: helpers.job.attempts, err: error }, 'a job failed')
      throw new Error(`${name} failed`)
    }
  }
}
