import type { Deps } from '../../kernel/deps.ts'
import { judgeProof } from '../domain/email-proposal.ts'
import type { Repositories } from '../repositories.ts'
import type { ConfirmProposedEmailOutcome, StopProposedEmailOutcome } from './proposed-email.result.ts'
import { scheduleEffect } from './schedule-effect.step.ts'
import { stopProposal } from './stop-proposal.step.ts'

type Used = Pick<Deps<Repositories>, 'clock' | 'inTransaction'>

/**
 * The reader of the proposed address confirms it. Whether another identity has it meanwhile is not said: the link proves one mailbox, and tells
 * nothing of our other users.
 */
export function confirmProposedEmail(
  { clock, inTransaction }: Used,
  token: string,
): Promise<ConfirmProposedEmailOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { emailProposals, events, identities } = repositories
    const asked = await emailProposals.findByToken('prove', token)
    if (!asked) return { kind: 'notConfirmable', reason: 'UNKNOWN' }
    await identities.lock(asked.identityId)
    const verdict = judgeProof((await emailProposals.find(asked.id)) ?? asked, now)
    if (verdict !== 'prove') return { kind: 'notConfirmable', reason: verdict }
    const proved = await emailProposals.prove(asked.id, now)
    if (!proved) return { kind: 'notConfirmable', reason: 'DONE' }
    const { id: emailProposalId, identityId } = proved
    await events.record({ type: 'ProposedEmailProved', identityId, emailProposalId }, now)
    return { kind: 'confirmed', effectiveAt: await scheduleEffect(repositories, proved, now) }
  })
}

/** The reader of the address that signs in stops the change: they can read it after all. */
export function stopProposedEmail(
  { clock, inTransaction }: Used,
  token: string,
): Promise<StopProposedEmailOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { emailProposals, identities } = repositories
    const asked = await emailProposals.findByToken('stop', token)
    if (!asked) return { kind: 'notStoppable', reason: 'UNKNOWN' }
    await identities.lock(asked.identityId)
    const proposal = (await emailProposals.find(asked.id)) ?? asked
    if (proposal.tookEffectAt) return { kind: 'notStoppable', reason: 'IN_EFFECT' }
    const isStopped = await stopProposal(repositories, proposal, { reason: 'OLD_ADDRESS_READ' }, now)
    if (!isStopped) return { kind: 'notStoppable', reason: 'DONE' }
    return { kind: 'stopped', proposedAt: proposal.proposedAt }
  })
}
