import { greetingName } from '../../mail/mail-names.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { JobPayloads } from '../../queue/jobs.ts'

/** Tells somebody that their record was found after they had gone, and its TRN; of one that is not surely theirs, only that it was. */
export async function tellRecordFound(
  work: MailWork,
  { identityId }: JobPayloads['tell-record-found'],
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity?.trn) return
  const { emailAddress, trn } = identity
  const name = greetingName(identity)
  await (identity.trnMatchLevel === 'LOW'
    ? sendMail(work, 'recordToProve', emailAddress, { name }, { identityId })
    : sendMail(work, 'recordFound', emailAddress, { name, trn }, { identityId }))
}
