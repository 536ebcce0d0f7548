import { staffRoles } from '@identity/notify'
import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import { newToken } from '../../secrets/token.ts'
import type { Repositories } from '../repositories.ts'

export const staffInvitationMail = mailJob('tell-staff-invitation', z.object({ memberId: z.uuid() }))

/** Sends the link of an invitation. The token is drawn here, so that no queue row ever holds it; the link of the last mail counts. */
export async function tellStaffInvitation(
  work: MailWork<Pick<Repositories, 'events' | 'staffMembers'>>,
  { memberId }: PayloadOf<typeof staffInvitationMail>,
): Promise<void> {
  const token = newToken()
  const member = await work.repositories.staffMembers.issueInvitation(memberId, token, work.clock.now())
  if (!member) return // used, withdrawn or too old meanwhile
  const personalisation = {
    name: member.name,
    role: staffRoles[member.role],
    expires_at: dateAndTime(member.invitationExpiresAt),
    invitation_link: `${work.origin}/support/invitation?token=${token}`,
  }
  await sendMail(work, 'staffInvitation', member.emailAddress, personalisation, {})
}
