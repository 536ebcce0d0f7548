import { EVERY_NIGHT, task } from '../queue/task.ts'
import { changesRepositories } from './repositories.ts'
import { sweepChanges, sweepChangesJob } from './sweep/sweep-changes.job.ts'

/** The feed of changes: what partners learn of events, in one order. */
export const changesRoom = {
  repositories: changesRepositories,
  tasks: [task(sweepChangesJob, sweepChanges, { cron: EVERY_NIGHT })],
}
