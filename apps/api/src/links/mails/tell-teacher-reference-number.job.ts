import { z } from 'zod'
import { serviceName } from '../../clients/service-name.ts'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const teacherReferenceNumberMail = mailJob(
  'tell-teacher-reference-number',
  z.object({ identityId: z.uuid(), clientId: z.string().nullable() }),
)

/** Tells a holder the TRN of their record, when they gave another one or none. Nothing is sent when they have no record any more. */
export async function tellTeacherReferenceNumber(
  work: MailWork<Pick<Repositories, 'clients' | 'events' | 'identities'>>,
  { identityId, clientId }: PayloadOf<typeof teacherReferenceNumberMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity?.trn) return
  await sendMail(
    work,
    'teacherReferenceNumber',
    identity.emailAddress,
    {
      name: greetingName(identity),
      service_name: await serviceName(work.repositories, clientId),
      trn: identity.trn,
    },
    { identityId, ...(clientId && { clientId }) },
  )
}
