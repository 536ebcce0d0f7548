import { z } from 'zod'
import { mailJob } from '../../../mail/mail-task.ts'
import type { MailWork } from '../../../mail/mail-work.ts'
import type { PayloadOf } from '../../../queue/job.ts'
import { type Told, tellOwnAddress } from './tell-own-address.ts'

export const accountsMergedMail = mailJob('tell-accounts-merged', z.object({ identityId: z.uuid() }))

/** Tells the reader of one of the two addresses that two accounts are one now. Each of the two gets this mail. */
export async function tellAccountsMerged(
  work: MailWork<Told>,
  { identityId }: PayloadOf<typeof accountsMergedMail>,
): Promise<void> {
  await tellOwnAddress(work, 'accountsMerged', identityId)
}
