import { changedFacts } from '../../events/event-facts.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { type Claimant, visitOf } from '../claim/claimant.ts'
import { loseRecord } from '../lose/lose-record.step.ts'
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
  const { events, jobs } = repositories
  const { identityId } = claimant
  await events.record(
    { type: 'HolderDisplaced', identityId: holderId, byIdentityId: identityId, ...visitOf(claimant) },
    now,
    changedFacts({ trn }, {}),
  )
  const loss = {
    identityId: holderId,
    trn,
    atMost: 'LOW',
    status: 'PENDING',
    sessionsEnd: 'RECORD_MOVED',
  } as const
  await loseRecord(repositories, loss, now)
  // Which record it was is what the holder had to do with it: what the claimant said is about the claimant.
  const { journeyId, clientId } = claimant
  await openSupportTask(
    repositories,
    {
      ...{ identityId: holderId, claimant: identityId, reason: 'HOLDER_DISPLACED', journeyId, clientId },
      ...{ answers: { trn: { knowledge: 'KNOWN', trn } }, attempts: [] },
    },
    now,
  )
  await jobs.add(recordLostMail, { identityId: holderId })
  await jobs.add(recordMovedMail, { identityId })
}
