import { EVERY_HOUR, task } from '../queue/task.ts'
import { countDays, countDaysJob } from './count-days/count-days.job.ts'
import { PerformanceResolver } from './performance/performance.resolver.ts'
import { countsRepositories } from './repositories.ts'

/** What happened on each day, counted, and the figures that the public sees of it. */
export const countsRoom = {
  repositories: countsRepositories,
  resolvers: [PerformanceResolver],
  tasks: [task(countDaysJob, countDays, { cron: EVERY_HOUR })],
}
