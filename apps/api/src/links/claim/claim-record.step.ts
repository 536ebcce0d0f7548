import { currentRuleSet as ruleSet } from '@identity/matching'
import { searchFor } from '../../tasks/domain/matter.ts'
import { hasAnotherAddress } from '../domain/differences.ts'
import { recordClaimedMail } from '../mails/tell-record-claimed.job.ts'
import type { Repositories } from '../repositories.ts'
import { unlockTeacherAccountJob } from '../unlock/unlock-teacher-account.job.ts'
import { type Claimant, visitOf } from './claimant.ts'
import {
  type ClaimedDetails,
  compareWithRecord,
  NO_DIFFERENCES,
  openTasksAboutLink,
} from './compare-with-record.step.ts'
import type { FreeRecord } from './judge-record.step.ts'

export type Claiming = Pick<
  Repositories,
  'events' | 'identities' | 'jobs' | 'recordClaims' | 'supportTasks' | 'teachingRecords' | 'trnReleases'
>

/**
 * Links an identity to a free record, with everything that follows from it. Run it in the transaction that judged the record. A LOW link
 * tells its holder nothing of the record, and unlocks no account: that follows when the link is raised.
 */
export async function claimRecord(
  repositories: Claiming,
  claimant: Claimant,
  record: FreeRecord,
  now: Date,
): Promise<ClaimedDetails> {
  const { events, identities, jobs, recordClaims, supportTasks, trnReleases } = repositories
  const { identityId, emailAddress, clientId, level, agreed } = claimant
  const { trn } = record
  await identities.takeTrn(identityId, { trn, trnMatchLevel: level }, now)
  await events.record({ type: 'TrnClaimed', identityId, ruleSet, level, agreed, ...visitOf(claimant) }, now)
  if (await supportTasks.close(searchFor(identityId), now)) {
    await events.record({ type: 'SupportTaskClosed', identityId, matter: 'search' }, now)
  }

  if (hasAnotherAddress(record, emailAddress)) {
    const recordClaimId = await recordClaims.add({ identityId, trn, clientId, claimedAt: now })
    await jobs.add(recordClaimedMail, { recordClaimId })
  }
  await trnReleases.add({ emailAddress, trn, releasedAt: now })
  if (level === 'LOW') {
    await openTasksAboutLink(repositories, claimant, record, now)
    return NO_DIFFERENCES
  }
  await jobs.add(unlockTeacherAccountJob, { identityId, journeyId: claimant.journeyId, clientId })
  return compareWithRecord(repositories, claimant, record, now)
}
