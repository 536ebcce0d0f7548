import { mailTask } from '../mail/mail-task.ts'
import { EVERY_HOUR, task } from '../queue/task.ts'
import { staffInvitationMail, tellStaffInvitation } from './invitations/tell-staff-invitation.job.ts'
import { staffChangeMail, tellStaffChange } from './mails/tell-staff-change.job.ts'
import { rosterRepositories } from './repositories.ts'
import { sweepStaffSessions, sweepStaffSessionsJob } from './sweep/sweep-staff-sessions.job.ts'

/** The staff: members, their roles, what they sign in with, and their sessions. */
export const rosterRoom = {
  repositories: rosterRepositories,
  mails: [mailTask(staffInvitationMail, tellStaffInvitation), mailTask(staffChangeMail, tellStaffChange)],
  tasks: [task(sweepStaffSessionsJob, sweepStaffSessions, { cron: EVERY_HOUR })],
}
