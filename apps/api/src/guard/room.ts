import { EVERY_HOUR, EVERY_MINUTE, task } from '../queue/task.ts'
import { guardRepositories } from './repositories.ts'
import { sweepLimits, sweepLimitsJob } from './sweep-limits.job.ts'
import { watchMatching, watchMatchingJob } from './watch/watch-matching.job.ts'

/** The guard against strangers who try: limits, counted guesses, the alarm about walks through people. */
export const guardRoom = {
  repositories: guardRepositories,
  tasks: [
    task(sweepLimitsJob, sweepLimits, { cron: EVERY_HOUR }),
    task(watchMatchingJob, watchMatching, { cron: EVERY_MINUTE }),
  ],
}
