import { reaches } from '../../identities/domain/match-level.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import { type Claimant, visitOf } from '../claim/claimant.ts'
import { type ClaimedDetails, compareWithRecord, NO_DIFFERENCES } from '../claim/compare-with-record.step.ts'
import { holdInOrder } from '../lock-order.ts'
import type { Repositories } from '../repositories.ts'
import { unlockTeacherAccountJob } from '../unlock/unlock-teacher-account.job.ts'

export type Raising = Pick<
  Repositories,
  'clients' | 'events' | 'identities' | 'jobs' | 'supportTasks' | 'teachingRecords'
>

/**
 * Raises the link of an identity to its record as far as the answers and proofs of its holder carry; never lowers it. What a LOW link held
 * back follows here: the verified name, the mails, the unlocked account. Run it in a transaction.
 */
export async function raiseLink(
  repositories: Raising,
  claimant: Claimant,
  now: Date,
): Promise<ClaimedDetails> {
  const { identities, jobs, teachingRecords } = repositories
  const { identityId, level, journeyId, clientId } = claimant
  const trn = (await identities.find(identityId))?.trn
  const { found: record, identity: before } = await holdInOrder(
    repositories,
    async () => (trn ? teachingRecords.lock(trn) : null),
    identityId,
  )
  if (!record || !before?.trnMatchLevel || before.trn !== record.trn) return NO_DIFFERENCES

  const isRaised =
    claimant.matchedTrn === record.trn &&
    (await identities.raiseMatchLevel(identityId, { trn: record.trn, trnMatchLevel: level }, now))
  if (isRaised) await noteRaised(repositories, claimant, now)
  if (isRaised && before.trnMatchLevel === 'LOW') {
    await jobs.add(unlockTeacherAccountJob, { identityId, journeyId, clientId })
  }
  const isShown = isRaised || before.trnMatchLevel !== 'LOW'
  return isShown ? compareWithRecord(repositories, claimant, record, now) : NO_DIFFERENCES
}

/** Records the raise. A task that asked for proof is closed once the service that wanted it is satisfied. */
async function noteRaised(
  repositories: Pick<Repositories, 'clients' | 'events' | 'supportTasks'>,
  claimant: Claimant,
  now: Date,
): Promise<void> {
  const { clients, events, supportTasks } = repositories
  const { identityId, level } = claimant
  await events.record({ type: 'MatchLevelRaised', identityId, level, ...visitOf(claimant) }, now)
  const matter = matterOf('NEEDS_PROOF', identityId)
  const task = await supportTasks.findOpen(matter)
  const wanted = task?.clientId ? (await clients.find(task.clientId))?.service.matchPolicy : null
  if (task && reaches(level, wanted ?? 'STRICT')) await settleTask(repositories, matter, now)
}
