import { staffChanges } from '@identity/notify'
import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export type StaffChange = keyof typeof staffChanges
const kinds = Object.keys(staffChanges) as [StaffChange, ...StaffChange[]]

export const staffChangeMail = mailJob(
  'tell-staff-change',
  z.object({ memberId: z.uuid(), change: z.enum(kinds), changedAt: z.iso.datetime() }),
)

/** Tells a member of staff of each change to what they sign in with, and to their role. */
export async function tellStaffChange(
  work: MailWork<Pick<Repositories, 'events' | 'staffMembers'>>,
  { memberId, change, changedAt }: PayloadOf<typeof staffChangeMail>,
): Promise<void> {
  const member = await work.repositories.staffMembers.find(memberId)
  if (!member || member.leftAt) return
  const personalisation = { change: staffChanges[change], changed_at: dateAndTime(new Date(changedAt)) }
  await sendMail(work, 'staffAccountChanged', member.emailAddress, personalisation, {})
}
