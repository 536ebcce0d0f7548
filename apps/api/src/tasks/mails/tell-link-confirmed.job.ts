import { z } from 'zod'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const linkConfirmedMail = mailJob(
  'tell-link-confirmed',
  z.object({ identityId: z.uuid(), reference: z.string() }),
)

/** Tells a person that an agent looked at a doubt about their record, and that it stays linked. Nothing is sent when it does not any more. */
export async function tellLinkConfirmed(
  work: MailWork<Pick<Repositories, 'events' | 'identities'>>,
  { identityId, reference }: PayloadOf<typeof linkConfirmedMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity?.trn) return
  const fields = { name: greetingName(identity), reference, contact_link: `${work.origin}/contact` }
  await sendMail(work, 'linkConfirmed', identity.emailAddress, fields, { identityId })
}
