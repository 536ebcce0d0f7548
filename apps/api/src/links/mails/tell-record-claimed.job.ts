import { emailKey } from '@identity/values'
import { z } from 'zod'
import { serviceName } from '../../clients/service-name.ts'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const recordClaimedMail = mailJob('tell-record-claimed', z.object({ recordClaimId: z.uuid() }))

/**
 * Tells the reader of the address on a teaching record that an identity with another address took the record, with a link to dispute it.
 * The token is drawn here, so that no queue row ever holds it. Nothing is sent when both addresses are one mailbox.
 */
export async function tellRecordClaimed(
  work: MailWork<
    Pick<Repositories, 'clients' | 'events' | 'identities' | 'recordClaims' | 'teachingRecords'>
  >,
  { recordClaimId }: PayloadOf<typeof recordClaimedMail>,
): Promise<void> {
  const { identities, recordClaims, teachingRecords } = work.repositories
  const claim = await recordClaims.find(recordClaimId)
  if (!claim || claim.disputedAt) return
  const { identityId, clientId, claimedAt, disputableUntil } = claim
  const owner = await identities.find(identityId)
  const recordAddress = (await teachingRecords.find(claim.trn))?.emailAddress
  if (!owner || !recordAddress || emailKey(recordAddress) === emailKey(owner.emailAddress)) return

  await sendMail(
    work,
    'recordClaimed',
    recordAddress,
    {
      service_name: await serviceName(work.repositories, clientId),
      claimed_at: dateAndTime(claimedAt),
      disputable_until: dateAndTime(disputableUntil),
      dispute_link: `${work.origin}/this-was-not-me?token=${await recordClaims.drawToken(recordClaimId)}`,
    },
    { identityId, ...(clientId && { clientId }) },
  )
}
