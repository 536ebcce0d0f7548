import { z } from 'zod'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const recordMovedMail = mailJob('tell-record-moved', z.object({ identityId: z.uuid() }))

/** Tells a claimant that the record that they proved theirs was linked to another account until then. */
export async function tellRecordMoved(
  work: MailWork<Pick<Repositories, 'events' | 'identities'>>,
  { identityId }: PayloadOf<typeof recordMovedMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity) return
  if (!identity.trn) return
  const fields = { name: greetingName(identity), contact_link: `${work.origin}/contact` }
  await sendMail(work, 'recordMoved', identity.emailAddress, fields, { identityId })
}
