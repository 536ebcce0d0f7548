import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import { newToken } from '../../secrets/token.ts'
import { isPending } from '../domain/email-proposal.ts'
import type { Repositories } from '../repositories.ts'

type Work = MailWork<Pick<Repositories, 'emailProposals' | 'events' | 'identities'>>

/** To the proposed address: confirm it. */
export const newAddressMail = mailJob('tell-new-address', z.object({ emailProposalId: z.uuid() }))

/** Asks the reader of the proposed address to confirm it. The token is drawn here, so that no queue row ever holds it. */
export async function tellNewAddress(
  work: Work,
  { emailProposalId }: PayloadOf<typeof newAddressMail>,
): Promise<void> {
  const { emailProposals } = work.repositories
  const proposal = await emailProposals.find(emailProposalId)
  if (!proposal || !isPending(proposal) || proposal.provedAt) return
  const token = newToken()
  await emailProposals.issueToken(emailProposalId, 'prove', token)
  const fields = {
    prove_link: `${work.origin}/email-change/confirm?token=${token}`,
    provable_until: dateAndTime(proposal.provableUntil),
  }
  const { emailAddress, identityId } = proposal
  await sendMail(work, 'newAddressToProve', emailAddress, fields, { identityId })
}

/** To the address that signs in: another one was proposed. */
export const oldAddressMail = mailJob('tell-old-address', z.object({ emailProposalId: z.uuid() }))

/** Tells the reader of the address that signs in of the change to come, with a link that stops it. */
export async function tellOldAddress(
  work: Work,
  { emailProposalId }: PayloadOf<typeof oldAddressMail>,
): Promise<void> {
  const { emailProposals, identities } = work.repositories
  const proposal = await emailProposals.find(emailProposalId)
  const identity = proposal && (await identities.find(proposal.identityId))
  if (!identity || !isPending(proposal)) return
  const token = newToken()
  await emailProposals.issueToken(emailProposalId, 'stop', token)
  const fields = { stop_link: `${work.origin}/email-change/stop?token=${token}` }
  await sendMail(work, 'emailChangeAsked', identity.emailAddress, fields, { identityId: identity.id })
}

/** What became of it: to the proposed address, or to that of the identity. */
export const proposalMail = mailJob(
  'tell-of-proposal',
  z.object({
    emailProposalId: z.uuid(),
    about: z.enum(['newAddressInUse', 'emailChangeStopped', 'emailChangeUndone']),
    to: z.enum(['NEW', 'OLD']),
  }),
)

export async function tellOfProposal(
  work: Work,
  { emailProposalId, about, to }: PayloadOf<typeof proposalMail>,
): Promise<void> {
  const { emailProposals, identities } = work.repositories
  const proposal = await emailProposals.find(emailProposalId)
  const identity = proposal && (await identities.find(proposal.identityId))
  if (!identity) return
  const address = to === 'NEW' ? proposal.emailAddress : identity.emailAddress
  const fields = { contact_link: `${work.origin}/contact` }
  await sendMail(work, about, address, fields, { identityId: identity.id })
}
