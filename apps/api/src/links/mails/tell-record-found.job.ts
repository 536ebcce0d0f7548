import { z } from 'zod'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const recordFoundMail = mailJob('tell-record-found', z.object({ identityId: z.uuid() }))

/** Tells a person who has left that their record was found, and its TRN; of a LOW link, only that it was found. */
export async function tellRecordFound(
  work: MailWork<Pick<Repositories, 'events' | 'identities'>>,
  { identityId }: PayloadOf<typeof recordFoundMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity?.trn) return
  const { emailAddress, trn } = identity
  const name = greetingName(identity)
  await (identity.trnMatchLevel === 'LOW'
    ? sendMail(work, 'recordToProve', emailAddress, { name }, { identityId })
    : sendMail(work, 'recordFound', emailAddress, { name, trn }, { identityId }))
}
