import type { EmailStopReason } from '../domain/email-proposal.ts'
import type { Repositories } from '../repositories.ts'
import type { EmailProposal } from './email-proposal.repository.ts'
import { proposalMail } from './tell-of-proposal.job.ts'

/**
 * Stops a proposed address, and tells both readers; one who never confirmed theirs is told nothing. Run it with the identity locked. False: it
 * had taken effect, or was stopped.
 */
export async function stopProposal(
  { emailProposals, events, jobs }: Pick<Repositories, 'emailProposals' | 'events' | 'jobs'>,
  { id: emailProposalId, identityId, provedAt }: EmailProposal,
  { reason, staffMemberId }: { reason: EmailStopReason; staffMemberId?: string },
  now: Date,
): Promise<boolean> {
  if (!(await emailProposals.stop(emailProposalId, reason, now))) return false
  await events.record(
    {
      type: 'EmailChangeStopped',
      ...{ identityId, emailProposalId, reason },
      ...(staffMemberId && { staffMemberId }),
    },
    now,
  )
  await jobs.add(proposalMail, { emailProposalId, about: 'emailChangeStopped', to: 'OLD' })
  // Of an address that became another identity’s, the mailbox learns nothing.
  if (provedAt && reason !== 'ADDRESS_TAKEN')
    await jobs.add(proposalMail, { emailProposalId, about: 'emailChangeStopped', to: 'NEW' })
  return true
}
