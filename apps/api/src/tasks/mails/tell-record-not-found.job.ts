import { notFoundReasons, sentencesOfNotFound } from '@identity/notify'
import { z } from 'zod'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const recordNotFoundMail = mailJob(
  'tell-record-not-found',
  z.object({ identityId: z.uuid(), reason: z.enum(notFoundReasons), reference: z.string() }),
)

/** Tells a person that an agent looked and found no record, why, and what they can do. Nothing is sent when one was linked since. */
export async function tellRecordNotFound(
  work: MailWork<Pick<Repositories, 'events' | 'identities'>>,
  { identityId, reason, reference }: PayloadOf<typeof recordNotFoundMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity || identity.trn) return
  await sendMail(
    work,
    'recordNotFound',
    identity.emailAddress,
    {
      ...{ name: greetingName(identity), reference, contact_link: `${work.origin}/contact` },
      ...sentencesOfNotFound(reason),
    },
    { identityId },
  )
}
