import { z } from 'zod'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const recordLostMail = mailJob('tell-record-lost', z.object({ identityId: z.uuid() }))

/** Tells a person that a record is not linked to their account any more. Nothing is sent when they have taken one since. */
export async function tellRecordLost(
  work: MailWork<Pick<Repositories, 'events' | 'identities'>>,
  { identityId }: PayloadOf<typeof recordLostMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity) return
  if (identity.trn) return
  const fields = { name: greetingName(identity), contact_link: `${work.origin}/contact` }
  await sendMail(work, 'recordLost', identity.emailAddress, fields, { identityId })
}
