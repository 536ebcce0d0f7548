import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const invitedMail = mailJob('tell-invited', z.object({ invitationId: z.uuid() }))

/** Mails an invitation. The token is drawn here, so that no queue row ever holds it. Nothing of the record stands in the mail. */
export async function tellInvited(
  work: MailWork<Pick<Repositories, 'events' | 'invitations'>>,
  { invitationId }: PayloadOf<typeof invitedMail>,
): Promise<void> {
  const { invitations } = work.repositories
  const invitation = await invitations.find(invitationId)
  const inviter = invitation && (await invitations.inviter(invitation))
  const token = inviter && (await invitations.drawToken(invitationId, work.clock.now()))
  if (!token) return
  await sendMail(
    work,
    'invitation',
    invitation.emailAddress,
    {
      service_name: inviter.name,
      usable_until: dateAndTime(invitation.expiresAt),
      invitation_link: `${work.origin}/invitation?token=${token}`,
    },
    { clientId: invitation.clientId },
  )
}
