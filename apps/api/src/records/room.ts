import { EVERY_NIGHT, task } from '../queue/task.ts'
import { countNamesJob, recountNames } from './names/count-names.job.ts'
import { TrainingProviderResolver } from './providers/training-provider.resolver.ts'
import { recordsRepositories } from './repositories.ts'

/** The replica of the teaching records: how it is kept, and how a record is found in it. */
export const recordsRoom = {
  repositories: recordsRepositories,
  resolvers: [TrainingProviderResolver],
  tasks: [task(countNamesJob, recountNames, { cron: EVERY_NIGHT })],
}
