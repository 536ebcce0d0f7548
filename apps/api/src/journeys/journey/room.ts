import { EVERY_HOUR, task } from '../../queue/task.ts'
import { JourneyResolver } from './journey.resolver.ts'
import { KeepJourneyResolver } from './keep-journey/keep-journey.resolver.ts'
import { journeysRepositories } from './repositories.ts'
import { sweepJourneys, sweepJourneysJob } from './sweep/sweep-journeys.job.ts'

/** The state machine that the journeys share. */
export const journeyRoom = {
  repositories: journeysRepositories,
  resolvers: [JourneyResolver, KeepJourneyResolver],
  tasks: [task(sweepJourneysJob, sweepJourneys, { cron: EVERY_HOUR })],
}
