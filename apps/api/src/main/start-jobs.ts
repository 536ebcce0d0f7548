import type { Notify } from '@identity/notify'
import type { Logger } from '@identity/runtime'
import type { TeachingRecordApi } from '@identity/teaching-record'
import type { Clock } from '@identity/values'
import { Logger as QueueLogger, type Runner, run, type TaskList } from 'graphile-worker'
import { z } from 'zod'
import { watchMatching } from '../guard/watch/watch-matching.job.ts'
import { sweepJourneys } from '../journeys/journey/sweep/sweep-journeys.job.ts'
import { followRecord } from '../links/follow/follow-record.step.ts'
import { matchAgain } from '../links/look-again/match-again.use-case.ts'
import { matchWaitingPeople } from '../links/look-again/match-waiting-people.job.ts'
import { renewMatchKeys } from '../links/renew-keys/renew-match-keys.job.ts'
import { syncTeachingRecords } from '../links/sync/sync-teaching-records.job.ts'
import { unlockTeacherAccount } from '../links/unlock/unlock-teacher-account.job.ts'
import { doMailTask, type MailTaskName, mailTaskNames } from '../mail/mail-tasks.ts'
import { reportBrake, settlePasscodeBrake } from '../passcodes/brake/settle-brake.job.ts'
import type { FixedPasscode } from '../passcodes/domain/fixed-passcode.ts'
import { sendPasscode } from '../passcodes/send/send-passcode.job.ts'
import type { JobPayloads } from '../queue/jobs.ts'
import { sweepSessions } from '../sessions/sweep/sweep-sessions.job.ts'
import {
  type LogoutNoticeSender,
  sendLogoutNotice,
} from '../sessions/tell-services/send-logout-notice.job.ts'
import type { Deps } from './deps.ts'

export type Work = {
  origin: string
  changeDetailsUrl: string
  clock: Clock
  deps: Deps
  notify: Notify
  api: TeachingRecordApi
  logoutNotices: LogoutNoticeSender
  fixedPasscode?: FixedPasscode | undefined
}

const CONCURRENCY = 5
const POLL_MS = 2_000 // only a fallback: the queue announces new work
const EVERY_MINUTE = '* * * * *'
const EVERY_HOUR = '17 * * * *'
const EVERY_NIGHT = '43 3 * * *'
const EARLIER_EVERY_NIGHT = '13 2 * * *'

const sendPasscodePayload = z.object({ challengeId: z.uuid() })
const sendLogoutNoticePayload = z.object({ noticeId: z.uuid() })
const identityPayload = z.object({ identityId: z.uuid() })
const unlockPayload = z.object({
  identityId: z.uuid(),
  journeyId: z.uuid().nullable(),
  clientId: z.string().nullable(),
})

/** Works on the queue until stopped. */
export function startJobs(databaseUrl: string, work: Work, logger: Logger): Promise<Runner> {
  const mailWork = { ...work, repositories: work.deps.repositories }
  const tasks: Record<Exclude<keyof JobPayloads, MailTaskName>, TaskList[string]> = {
    'send-passcode': async (payload) => {
      const { challengeId } = sendPasscodePayload.parse(payload)
      await sendPasscode({ ...work, repositories: work.deps.repositories }, challengeId)
    },
    'send-logout-notice': async (payload, { job }) => {
      const { noticeId } = sendLogoutNoticePayload.parse(payload)
      await sendLogoutNotice({ ...work.deps, logoutNotices: work.logoutNotices }, noticeId, {
        isLastTry: isLastTry(job),
      })
    },
    'sweep-limits': async () => {
      await work.deps.repositories.limits.sweep(work.clock.now())
    },
    'sweep-journeys': () => sweepJourneys(work.deps),
    'sweep-sessions': () => sweepSessions(work.deps),
    'settle-brake': () => settlePasscodeBrake(work),
    'watch-matching': () => watchMatching(work, logger),
    'report-brake': async (payload) => reportBrake(payload, logger),
    'sync-teaching-records': async () => {
      await syncTeachingRecords(work)
    },
    'follow-record': async (payload) => {
      const { identityId } = identityPayload.parse(payload)
      await work.deps.inTransaction((repositories) =>
        followRecord(repositories, identityId, work.clock.now()),
      )
    },
    'match-waiting-people': async () => {
      await matchWaitingPeople(work)
    },
    'match-person': async (payload) => {
      await matchAgain(work.deps, identityPayload.parse(payload).identityId)
    },
    'renew-match-keys': async () => {
      const renewed = await renewMatchKeys(work.deps)
      logger.info(renewed, 'everybody is found under the newest digest key')
    },
    'count-names': () => work.deps.repositories.nameCounts.recount(),
    'unlock-teacher-account': async (payload, { job }) => {
      await unlockTeacherAccount(work, unlockPayload.parse(payload), { isLastTry: isLastTry(job) })
    },
  }
  const mail = mailTaskNames.map((name): [string, TaskList[string]] => [
    name,
    (payload, { job }) => doMailTask(name, mailWork, payload, job),
  ])
  return run({
    connectionString: databaseUrl,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    crontab: `${EVERY_MINUTE} sync-teaching-records ?max=1&jobKey=sync-teaching-records\n${EVERY_MINUTE} settle-brake ?max=1\n${EVERY_MINUTE} watch-matching ?max=1\n${EVERY_HOUR} sweep-limits ?max=1\n${EVERY_HOUR} sweep-journeys ?max=1\n${EVERY_HOUR} sweep-sessions ?max=1\n${EVERY_NIGHT} count-names ?max=1\n${EARLIER_EVERY_NIGHT} renew-match-keys ?max=1`,
    taskList: Object.fromEntries(
      [...Object.entries(tasks), ...mail].map(([name, task]) => [name, reportingTo(logger, name, task)]),
    ),
    logger: new QueueLogger(() => () => {}),
  })
}

const isLastTry = (job: { attempts: number; max_attempts: number }) => job.attempts >= job.max_attempts

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
