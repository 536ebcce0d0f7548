import { greetingName } from '../../../mail/greeting-name.ts'
import { type MailWork, sendMail } from '../../../mail/mail-work.ts'
import type { Repositories } from '../../repositories.ts'

export type Told = Pick<Repositories, 'events' | 'identityMerges'>

/** Sends a mail to the identity’s own address, by its own name: also when it was merged away, and its id leads to another one. */
export async function tellOwnAddress(
  work: MailWork<Told>,
  template: 'accountsMerged' | 'accountsSeparated',
  identityId: string,
): Promise<void> {
  const side = await work.repositories.identityMerges.side(identityId)
  if (!side) return
  const name = greetingName({ ...side.givenName, preferredName: side.preferredName })
  const fields = { name, contact_link: `${work.origin}/contact` }
  await sendMail(work, template, side.emailAddress, fields, { identityId })
}
