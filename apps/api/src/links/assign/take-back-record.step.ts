import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { noteSearchInVain } from '../../tasks/search-in-vain.step.ts'
import type { UnlinkReason } from '../domain/link-reason.ts'
import { answersOfIdentity } from '../look-again/look-again.step.ts'
import { loseRecord } from '../lose/lose-record.step.ts'
import { recordLostMail } from '../mails/tell-record-lost.job.ts'
import type { Repositories } from '../repositories.ts'

export type TakingBack = Pick<
  Repositories,
  'events' | 'identities' | 'jobs' | 'recordLinks' | 'ruledOutRecords' | 'sessions' | 'supportTasks'
>

export type StaffUnlink = {
  identityId: string
  trn: string
  level: MatchLevel
  reason: UnlinkReason
  staffMemberId: string
  /** Another record is linked in the same transaction, so that nothing is searched for and the mail says that. */
  isReplaced: boolean
}

/**
 * Takes a record from its holder by an act of staff. What stood before a link that staff made stands again; otherwise an agent looks for the right
 * record. Services had the wrong TRN, so the holder is signed out of them. Run it with record and identity locked.
 */
export async function takeBackRecord(
  repositories: TakingBack,
  unlink: StaffUnlink,
  now: Date,
): Promise<void> {
  const { events, jobs, recordLinks, ruledOutRecords } = repositories
  const { identityId, trn, level, reason, staffMemberId, isReplaced } = unlink
  const before = (await recordLinks.statusBeforeStaffLink(identityId)) ?? 'PENDING'
  const status = before === 'FAILED' ? 'PENDING' : before
  await ruledOutRecords.add({
    ...{ identityId, trn, levelBefore: level },
    ...{ ruledOutAt: now, ruledOutById: staffMemberId },
  })
  await events.record({ type: 'RecordUnlinked', identityId, level, reason, isReplaced, staffMemberId }, now, {
    trn: { before: trn, after: null },
  })
  const tasksEnd = { outcome: 'UNLINKED', staffMemberId } as const
  const loss = { identityId, trn, atMost: 'STRICT', status, sessionsEnd: 'AGENT', tasksEnd } as const
  await loseRecord(repositories, loss, now)
  if (isReplaced) return
  await jobs.add(recordLostMail, { identityId })
  if (before === 'PENDING') await searchAgain(repositories, identityId, now)
  if (before === 'FAILED') await noteSearchInVain(repositories, identityId, now)
}

async function searchAgain(repositories: TakingBack, identityId: string, now: Date): Promise<void> {
  const answers = await answersOfIdentity(repositories, identityId)
  const visit = { identityId, journeyId: null, clientId: null }
  await openSupportTask(repositories, { ...visit, reason: 'NO_MATCH', answers, attempts: [] }, now)
}
