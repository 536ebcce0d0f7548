import { greetingName, serviceName } from '../../mail/mail-names.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { JobPayloads } from '../../queue/jobs.ts'

/** Tells somebody the TRN of their record, who gave another one or none. Nothing is sent when they have no record any more. */
export async function tellTeacherReferenceNumber(
  work: MailWork,
  { identityId, clientId }: JobPayloads['tell-teacher-reference-number'],
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
