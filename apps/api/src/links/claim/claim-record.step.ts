import { currentRuleSet as ruleSet } from '@identity/matching'
import { changedFacts } from '../../events/event-facts.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import { type Displacing, displaceHolder } from '../displace/displace-holder.step.ts'
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
import type { FreeClaim } from './judge-record.step.ts'

export type Claiming = Displacing & Pick<Repositories, 'recordClaims' | 'teachingRecords' | 'trnReleases'>

/**
 * Links an identity to a record that is free, or that its holder loses, with everything that follows. Run it in the transaction that judged
 * the record. A LOW link
 * tells its holder nothing of the record, and unlocks no account: that follows when the link is raised.
 */
export async function claimRecord(
  repositories: Claiming,
  claimant: Claimant,
  { record, displaced }: Pick<FreeClaim, 'record' | 'displaced'>,
  now: Date,
): Promise<ClaimedDetails> {
  const { events, identities, jobs, recordClaims, trnReleases } = repositories
  const { identityId, emailAddress, clientId, level, agreed, explanation } = claimant
  const { trn } = record
  if (displaced) await displaceHolder(repositories, claimant, { holderId: displaced.id, trn }, now)
  await identities.takeTrn(identityId, { trn, trnMatchLevel: level }, now)
  await events.record(
    {
      type: 'TrnClaimed',
      identityId,
      ruleSet,
      level,
      agreed,
      explanation,
      ...visitOf(claimant),
      ...claimant.byStaff,
    },
    now,
    changedFacts({}, { trn }),
  )
  await settleTask(repositories, searchFor(identityId), now)

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
