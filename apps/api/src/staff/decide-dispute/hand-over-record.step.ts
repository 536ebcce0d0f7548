import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { FullName } from '../../identities/domain/person.ts'
import { loseRecord } from '../../links/lose/lose-record.step.ts'
import { recordLostMail } from '../../links/mails/tell-record-lost.job.ts'
import { unlockTeacherAccountJob } from '../../links/unlock/unlock-teacher-account.job.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { noteSearchInVain } from '../../tasks/search-in-vain.step.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { Repositories } from '../repositories.ts'

type Used = Pick<
  Repositories,
  'events' | 'identities' | 'jobs' | 'recordClaims' | 'sessions' | 'supportTasks' | 'trnReleases'
>
type Receiver = { id: string; emailAddress: string }
type HandOver = {
  fromId: string
  to: Receiver
  record: FullName & { trn: string }
  level: MatchLevel
  reason: string
  staffMemberId: string
}

/**
 * Takes a record from its holder and gives it to another identity, by a decision of staff. Both were locked, and the record before them. The
 * holder is signed out, so that no service goes on with it, and neither learns who the other is.
 */
export async function handOverRecord(
  repositories: Used,
  { fromId, to, record, level, reason, staffMemberId }: HandOver,
  now: Date,
): Promise<void> {
  const { events, identities, jobs, recordClaims, trnReleases } = repositories
  const { trn } = record
  const loss = {
    identityId: fromId,
    trn,
    atMost: 'STRICT',
    status: 'PENDING',
    sessionsEnd: 'RECORD_MOVED',
    staffMemberId,
  } as const
  await loseRecord(repositories, loss, now)
  await noteSearchInVain(repositories, fromId, now)
  await recordClaims.uphold(fromId, trn, now)
  await jobs.add(recordLostMail, { identityId: fromId })

  await identities.takeTrn(to.id, { trn, trnMatchLevel: level }, now)
  await identities.setName(to.id, 'VERIFIED', record, now)
  await trnReleases.add({ emailAddress: to.emailAddress, trn, releasedAt: now })
  await settleTask(repositories, searchFor(to.id), now, { outcome: 'LINKED', staffMemberId })
  await jobs.add(unlockTeacherAccountJob, { identityId: to.id, journeyId: null, clientId: null })
  const facts = { trn: { before: trn, after: null } }
  await events.record(
    { type: 'RecordHandedOver', identityId: fromId, toIdentityId: to.id, reason, staffMemberId },
    now,
    facts,
  )
  await events.record(
    { type: 'TrnClaimed', identityId: to.id, ruleSet: 'staff', level, agreed: [], staffMemberId },
    now,
    { trn: { before: null, after: trn } },
  )
}
