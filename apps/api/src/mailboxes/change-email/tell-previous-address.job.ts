import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import { newToken } from '../../secrets/token.ts'
import type { Repositories } from '../repositories.ts'

export const previousAddressMail = mailJob('tell-previous-address', z.object({ emailChangeId: z.uuid() }))

/**
 * Tells the reader of an address that it no longer signs in, with a link to take the change back. The token is drawn here, so that no queue
 * row ever holds it.
 */
export async function tellPreviousAddress(
  work: MailWork<Pick<Repositories, 'emailChanges' | 'events'>>,
  { emailChangeId }: PayloadOf<typeof previousAddressMail>,
): Promise<void> {
  const { emailChanges } = work.repositories
  const change = await emailChanges.find(emailChangeId)
  if (!change || change.revertedAt) return

  const token = newToken()
  await emailChanges.issueToken(emailChangeId, token)
  await sendMail(
    work,
    'emailChanged',
    change.previousEmailAddress,
    {
      changed_at: dateAndTime(change.changedAt),
      revertible_until: dateAndTime(change.revertibleUntil),
      revert_link: `${work.origin}/email-change/revert?token=${token}`,
    },
    { identityId: change.identityId },
  )
}
