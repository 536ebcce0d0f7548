import { emailKey } from '@identity/values'
import { z } from 'zod'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export const disputeDecidedMail = mailJob(
  'tell-dispute-decided',
  z.object({ recordClaimId: z.uuid(), verdict: z.enum(['disputeRefused', 'disputeUpheld']) }),
)

/**
 * Tells the reader of the address on a teaching record what became of their dispute. It says nothing about a person: the address on the record
 * may have another reader by now. Nothing is sent when the holder reads it.
 */
export async function tellDisputeDecided(
  work: MailWork<Pick<Repositories, 'events' | 'identities' | 'recordClaims' | 'teachingRecords'>>,
  { recordClaimId, verdict }: PayloadOf<typeof disputeDecidedMail>,
): Promise<void> {
  const { identities, recordClaims, teachingRecords } = work.repositories
  const claim = await recordClaims.find(recordClaimId)
  if (!claim) return
  const { identityId, clientId, trn } = claim
  const holder = await identities.find(identityId)
  const address = (await teachingRecords.find(trn))?.emailAddress
  if (!address || (holder && emailKey(address) === emailKey(holder.emailAddress))) return
  const about = { identityId, ...(clientId && { clientId }) }
  await sendMail(work, verdict, address, { contact_link: `${work.origin}/contact` }, about)
}
