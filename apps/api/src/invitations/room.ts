import { mailTask } from '../mail/mail-task.ts'
import { EVERY_HOUR, task } from '../queue/task.ts'
import { invitedMail, tellInvited } from './mails/tell-invited.job.ts'
import { OpenInvitationResolver } from './open/open-invitation.resolver.ts'
import { invitationsRepositories } from './repositories.ts'
import { sweepInvitations, sweepInvitationsJob } from './sweep/sweep-invitations.job.ts'

/** Invitations of services to teachers: made, mailed, opened, accepted, cancelled, expired. */
export const invitationsRoom = {
  repositories: invitationsRepositories,
  resolvers: [OpenInvitationResolver],
  tasks: [task(sweepInvitationsJob, sweepInvitations, { cron: EVERY_HOUR })],
  mails: [mailTask(invitedMail, tellInvited)],
}
