import { task } from '../queue/task.ts'
import { warnOfLookups, warnOfLookupsJob } from './record-view/warn-of-lookups.job.ts'
import { staffRepositories } from './repositories.ts'

/** What staff may ask and do. */
export const staffRoom = {
  repositories: staffRepositories,
  resolvers: [],
  tasks: [task(warnOfLookupsJob, warnOfLookups)],
}
