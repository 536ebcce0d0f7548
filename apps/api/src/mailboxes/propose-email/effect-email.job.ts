import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job, PATIENT_MAX_ATTEMPTS, type PayloadOf } from '../../queue/job.ts'
import type { Repositories as SessionsRepositories } from '../../sessions/repositories.ts'
import { closeTask } from '../../tasks/close-task.step.ts'
import type { Repositories as TasksRepositories } from '../../tasks/repositories.ts'
import { giveEmail } from '../change-email/give-email.step.ts'
import type { Repositories } from '../repositories.ts'
import type { EmailProposal } from './email-proposal.repository.ts'
import { stopProposal } from './stop-proposal.step.ts'
import { proposalMail } from './tell-of-proposal.job.ts'

/** Waits in the queue, by the clock of its database, until the day has passed. */
export const effectEmailJob = job(
  'effect-email',
  z.object({ emailProposalId: z.uuid() }),
  PATIENT_MAX_ATTEMPTS,
)

type Needed = Repositories & SessionsRepositories & TasksRepositories

/**
 * Gives an identity the address that was proposed for it, unless it was stopped meanwhile. Every session ends: what comes after is for the reader of
 * the new address. For 72 hours the old address can take it back, as after any change.
 */
export async function effectEmail(
  { clock, inTransaction }: Pick<Deps<Needed>, 'clock' | 'inTransaction'>,
  { emailProposalId }: PayloadOf<typeof effectEmailJob>,
): Promise<void> {
  const now = clock.now()
  await inTransaction(async (repositories) => {
    const { emailProposals, identities, jobs, sessions } = repositories
    const asked = await emailProposals.find(emailProposalId)
    const held = asked && (await identities.lock(asked.identityId))
    // Once more, now that no other change of the address can happen meanwhile.
    const proposal = held && (await emailProposals.find(emailProposalId))
    if (!proposal?.effectiveAt || proposal.tookEffectAt || proposal.stoppedAt) return
    const early = proposal.effectiveAt.getTime() - now.getTime()
    if (early > 0) return jobs.add(effectEmailJob, { emailProposalId }, { afterMs: early })

    const { identityId, emailAddress, emailKey, proposedById: staffMemberId } = proposal
    if (held?.mergedIntoId) {
      await stopProposal(repositories, proposal, { reason: 'ACCOUNT_GONE' }, now)
      return
    }
    const given = await giveEmail(
      repositories,
      identityId,
      { emailAddress, emailKey },
      { staffMemberId },
      now,
    )
    if (!given) {
      await stopProposal(repositories, proposal, { reason: 'ADDRESS_TAKEN' }, now)
      return
    }
    if (!(await emailProposals.takeEffect(emailProposalId, now))) throw new Error('the proposal was pending')
    await sessions.endAll(identityId, now, 'AGENT')
    await jobs.add(proposalMail, { emailProposalId, about: 'newAddressInUse', to: 'NEW' })
    await endTask(repositories, proposal, now)
  })
}

/** The task that asked for the address is done, by the member of staff who proposed it. */
async function endTask(repositories: TasksRepositories, { taskId, proposedById }: EmailProposal, now: Date) {
  const task = taskId && (await repositories.supportTasks.hold(taskId))
  if (!task) return
  const { id, version } = task
  const end = { outcome: 'CHANGED', outcomeReason: null } as const
  await closeTask(repositories, { id, version, staffMemberId: proposedById, ...end }, now)
}
