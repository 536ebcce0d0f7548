import { z } from 'zod'
import { mailJob } from '../../../mail/mail-task.ts'
import type { MailWork } from '../../../mail/mail-work.ts'
import type { PayloadOf } from '../../../queue/job.ts'
import { type Told, tellOwnAddress } from './tell-own-address.ts'

export const accountsSeparatedMail = mailJob('tell-accounts-separated', z.object({ identityId: z.uuid() }))

/** Tells the reader of one of the two addresses that one account is two again. Each of the two gets this mail. */
export async function tellAccountsSeparated(
  work: MailWork<Told>,
  { identityId }: PayloadOf<typeof accountsSeparatedMail>,
): Promise<void> {
  await tellOwnAddress(work, 'accountsSeparated', identityId)
}
