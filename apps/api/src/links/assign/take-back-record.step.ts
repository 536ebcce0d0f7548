import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { UnlinkReason } from '../domain/link-reason.ts'
import { answersOfIdentity } from '../look-again/look-again.step.ts'
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
  const { events, identities, jobs, recordLinks, ruledOutRecords, sessions } = repositories
  const { identityId, trn, level, reason, staffMemberId, isReplaced } = unlink
  const status = (await recordLinks.statusBeforeStaffLink(identityId)) ?? 'PENDING'
  if (!(await identities.loseTrn(identityId, { trn, atMost: 'STRICT' }, status, now)))
    throw new Error('the identity was locked, and holds another record all the same')
  await ruledOutRecords.add({
    ...{ identityId, trn, levelBefore: level },
    ...{ ruledOutAt: now, ruledOutById: staffMemberId },
  })
  await events.record({ type: 'RecordUnlinked', identityId, level, reason, isReplaced, staffMemberId }, now, {
    trn: { before: trn, after: null },
  })
  await settleAboutLink(repositories, identityId, staffMemberId, now)
  await sessions.endAll(identityId, now, 'AGENT')
  if (isReplaced) return
  await jobs.add(recordLostMail, { identityId })
  if (status === 'PENDING') await searchAgain(repositories, identityId, now)
}

/** What was asked about the link is answered by its end. */
async function settleAboutLink(
  repositories: TakingBack,
  identityId: string,
  staffMemberId: string,
  now: Date,
): Promise<void> {
  const end = { outcome: 'UNLINKED', staffMemberId } as const
  for (const reason of ['NOT_ME', 'NEEDS_PROOF', 'TRN_DIFFERS', 'CLAIM_DISPUTED', 'RECORD_CLOSED'] as const)
    await settleTask(repositories, matterOf(reason, identityId), now, end)
}

async function searchAgain(repositories: TakingBack, identityId: string, now: Date): Promise<void> {
  const answers = await answersOfIdentity(repositories, identityId)
  const visit = { identityId, journeyId: null, clientId: null }
  await openSupportTask(repositories, { ...visit, reason: 'NO_MATCH', answers, attempts: [] }, now)
}
