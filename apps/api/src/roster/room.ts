import { EVERY_HOUR, task } from '../queue/task.ts'
import { rosterRepositories } from './repositories.ts'
import { sweepStaffSessions, sweepStaffSessionsJob } from './sweep/sweep-staff-sessions.job.ts'

/** The staff: members, their roles and their sessions. */
export const rosterRoom = {
  repositories: rosterRepositories,
  tasks: [task(sweepStaffSessionsJob, sweepStaffSessions, { cron: EVERY_HOUR })],
}
