import type { JobPayloads } from './jobs.ts'
import { greetingName } from './mail-names.ts'
import { type MailWork, sendMail } from './mail-work.ts'

/** Tells somebody that their record was found after they had gone, and its TRN. */
export async function tellRecordFound(
  work: MailWork,
  { identityId }: JobPayloads['tell-record-found'],
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity?.trn) return
  const fields = { name: greetingName(identity), trn: identity.trn }
  await sendMail(work, 'recordFound', identity.emailAddress, fields, { identityId })
}
