import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import type { SessionEndReason } from '../../sessions/domain/session-life.ts'
import type { TaskEnd } from '../../tasks/close-task.step.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { Repositories } from '../repositories.ts'

export type Losing = Pick<Repositories, 'events' | 'identities' | 'sessions' | 'supportTasks'>

export type Loss = {
  identityId: string
  trn: string
  /** A link that is surer than this is not to be lost here. */
  atMost: MatchLevel
  /** FAILED: see `search-in-vain.step.ts`. */
  status: Exclude<LookupStatus, 'FOUND' | 'FAILED'>
  sessionsEnd: SessionEndReason
  /** The member of staff who takes it. Left out: a claimant, or we. */
  staffMemberId?: string | undefined
  /** How the tasks about the link end. Left out: they are needed no longer. */
  tasksEnd?: Pick<TaskEnd, 'outcome'> & { staffMemberId: string }
}

/**
 * Takes a record from its holder, however that came about: their link ends, what was asked about it is over, and they are signed out, so that no
 * service goes on with the record. Run it with record and identity locked; the event and the mail, which say why, are the caller's.
 */
export async function loseRecord(repositories: Losing, loss: Loss, now: Date): Promise<void> {
  const { identities, sessions } = repositories
  const { identityId, trn, atMost, status, sessionsEnd, staffMemberId, tasksEnd } = loss
  if (!(await identities.loseTrn(identityId, { trn, atMost }, status, now)))
    throw new Error('the holder was locked, and holds another record, or more surely, all the same')
  await settleTasksAboutLink(repositories, identityId, now, tasksEnd)
  await sessions.endAll(identityId, now, sessionsEnd, staffMemberId ?? tasksEnd?.staffMemberId)
}

/** What may be asked about a link: doubts, a proof, a dispute, and what to do once its record was closed. */
const ABOUT_LINK = ['NOT_ME', 'NEEDS_PROOF', 'TRN_DIFFERS', 'CLAIM_DISPUTED', 'RECORD_CLOSED'] as const

/** What was asked about a link is answered by its end. */
export async function settleTasksAboutLink(
  repositories: Pick<Repositories, 'events' | 'supportTasks'>,
  identityId: string,
  now: Date,
  end?: Loss['tasksEnd'],
): Promise<void> {
  for (const reason of ABOUT_LINK) await settleTask(repositories, matterOf(reason, identityId), now, end)
}
