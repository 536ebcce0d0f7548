import { z } from 'zod'
import { greetingName } from '../../mail/greeting-name.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

/** The acts of staff of which the person is told, each by a mail of its own. */
export const actMails = [
  'nameChanged',
  'dateOfBirthChanged',
  'accountLocked',
  'accountUnlocked',
  'accountClosed',
  'accountReopened',
  'recordKept',
  'recordReturned',
  'recordUnlinked',
  'recordWithheld',
] as const

export const actDoneMail = mailJob('tell-act-done', z.object({ identityId: z.uuid(), act: z.enum(actMails) }))

/** Tells a person what a member of staff did about their account. Never what was there before or is now: the mailbox may be another reader's. */
export async function tellActDone(
  work: MailWork<Pick<Repositories, 'events' | 'identities'>>,
  { identityId, act }: PayloadOf<typeof actDoneMail>,
): Promise<void> {
  const identity = await work.repositories.identities.find(identityId)
  if (!identity) return
  const fields = { name: greetingName(identity), contact_link: `${work.origin}/contact` }
  await sendMail(work, act, identity.emailAddress, fields, { identityId })
}
