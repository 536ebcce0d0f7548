import { mailTask } from '../mail/mail-task.ts'
import { staffChangeMail, tellStaffChange } from './mails/tell-staff-change.job.ts'
import { rosterRepositories } from './repositories.ts'

/** The staff: members, their roles, what they sign in with, and their sessions. */
export const rosterRoom = {
  repositories: rosterRepositories,
  mails: [mailTask(staffChangeMail, tellStaffChange)],
}
