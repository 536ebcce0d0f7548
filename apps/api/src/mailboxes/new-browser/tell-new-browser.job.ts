import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const newBrowserMail = mailJob(
  'tell-new-browser',
  z.object({ identityId: z.uuid(), serviceName: z.string(), signedInAt: z.iso.datetime() }),
)

/** Tells the reader of an account's address when, and to which service, it was used in a new browser. It says nothing of where that was. */
export async function tellNewBrowser(
  work: MailWork<Pick<Repositories, 'events' | 'identities'>>,
  { identityId, serviceName, signedInAt }: PayloadOf<typeof newBrowserMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity) return
  const personalisation = {
    service_name: serviceName,
    signed_in_at: dateAndTime(new Date(signedInAt)),
    account_link: `${work.origin}/account`,
  }
  await sendMail(work, 'newBrowser', identity.emailAddress, personalisation, { identityId })
}
