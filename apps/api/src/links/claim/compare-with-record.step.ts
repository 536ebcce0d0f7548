import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import {
  compareDetails,
  compareTrn,
  type DetailKind,
  isQtsMissing,
  type TrnSurprise,
} from '../domain/differences.ts'
import { detailsDifferMail } from '../mails/tell-details-differ.job.ts'
import { teacherReferenceNumberMail } from '../mails/tell-teacher-reference-number.job.ts'
import type { Repositories } from '../repositories.ts'
import { type Claimant, taskFor } from './claimant.ts'
import type { FreeRecord } from './judge-record.step.ts'

/** The differences that a holder should know of after a claim. */
export type ClaimedDetails = { trnSurprise: TrnSurprise | null; detailsThatDiffer: DetailKind[] }
export const NO_DIFFERENCES: ClaimedDetails = { trnSurprise: null, detailsThatDiffer: [] }

/**
 * Tells a holder which details the record says differently, and opens a task where it may be the wrong one. It does not delay the holder:
 * mails and tasks do the rest. Not for a LOW link, which tells nothing.
 */
export async function compareWithRecord(
  repositories: Pick<Repositories, 'events' | 'identities' | 'jobs' | 'supportTasks' | 'teachingRecords'>,
  claimant: Claimant,
  record: FreeRecord,
  now: Date,
): Promise<ClaimedDetails> {
  const { identities, jobs, teachingRecords } = repositories
  const { identityId, answers, clientId } = claimant
  await identities.setName(identityId, 'VERIFIED', record, now)

  const trnSurprise = compareTrn(answers, record.trn)
  if (trnSurprise) await jobs.add(teacherReferenceNumberMail, { identityId, clientId })
  await openTasksAboutLink(repositories, claimant, record, now)
  const nationalInsuranceNumber = (await teachingRecords.facts(record.trn))?.nationalInsuranceNumber ?? null
  const detailsThatDiffer = compareDetails(answers, { ...record, nationalInsuranceNumber })
  if (detailsThatDiffer.length > 0) {
    await jobs.add(detailsDifferMail, { identityId, clientId, kinds: detailsThatDiffer })
  }
  return { trnSurprise, detailsThatDiffer }
}

/** Opens the tasks that an agent should see, whatever the holder may know of the record. */
export async function openTasksAboutLink(
  repositories: Pick<Repositories, 'events' | 'supportTasks' | 'teachingRecords'>,
  claimant: Claimant,
  record: FreeRecord,
  now: Date,
): Promise<void> {
  const { answers } = claimant
  const isAnother = compareTrn(answers, record.trn) === 'DIFFERENT'
  if (isAnother && answers.trn?.trn && (await repositories.teachingRecords.find(answers.trn.trn))?.isActive) {
    await openSupportTask(repositories, taskFor(claimant, 'TRN_DIFFERS'), now)
  }
  if (claimant.isPossibleDuplicate || isQtsMissing(answers, record)) {
    await openSupportTask(repositories, taskFor(claimant, 'POSSIBLE_DUPLICATE'), now)
  }
}
