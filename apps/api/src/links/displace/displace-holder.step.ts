import { changedFacts } from '../../events/event-facts.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import { type Claimant, taskFor, visitOf } from '../claim/claimant.ts'
import { recordLostMail } from '../mails/tell-record-lost.job.ts'
import { recordMovedMail } from '../mails/tell-record-moved.job.ts'
import type { Repositories } from '../repositories.ts'

export type Displacing = Pick<Repositories, 'events' | 'identities' | 'jobs' | 'sessions' | 'supportTasks'>

/**
 * Takes the record from a holder who is linked LOW, for a claimant who proves more. Both are told; the holder's services hear of it by the
 * end of their sessions, and see the rest at the next sign-in; an agent sees both identities. Run it before the claimant takes the record,
 * in the transaction that judged it.
 */
export async function displaceHolder(
  repositories: Displacing,
  claimant: Claimant,
  { holderId, trn }: { holderId: string; trn: string },
  now: Date,
): Promise<void> {
  const { events, identities, jobs, sessions } = repositories
  const { identityId } = claimant
  if (!(await identities.loseTrn(holderId, { trn, atMost: 'LOW' }, 'PENDING', now)))
    throw new Error('the holder was locked, and is another one all the same')
  await events.record(
    { type: 'HolderDisplaced', identityId: holderId, byIdentityId: identityId, ...visitOf(claimant) },
    now,
    changedFacts({ trn }, {}),
  )
  await closeTasksAboutLink(repositories, holderId, now)
  const task = { ...taskFor(claimant, 'HOLDER_DISPLACED'), identityId: holderId, claimant: identityId }
  await openSupportTask(repositories, task, now)
  await sessions.endAll(holderId, now, 'RECORD_MOVED')
  await jobs.add(recordLostMail, { identityId: holderId })
  await jobs.add(recordMovedMail, { identityId })
}

/** What was asked about a link that is no more: a proof, or a decision on a dispute. */
export async function closeTasksAboutLink(
  repositories: Pick<Repositories, 'events' | 'supportTasks'>,
  identityId: string,
  now: Date,
): Promise<void> {
  for (const reason of ['NEEDS_PROOF', 'CLAIM_DISPUTED'] as const)
    await settleTask(repositories, matterOf(reason, identityId), now)
}
