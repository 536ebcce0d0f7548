import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import {
  compareDetails,
  compareTrn,
  type DetailKind,
  saysQtsIsMissing,
  type TrnSurprise,
} from '../domain/differences.ts'
import { detailsDifferMail } from '../mails/tell-details-differ.job.ts'
import { teacherReferenceNumberMail } from '../mails/tell-teacher-reference-number.job.ts'
import type { Repositories } from '../repositories.ts'
import { type Claimant, taskFor } from './claimant.ts'
import type { FreeRecord } from './judge-record.step.ts'

/** What somebody should know about the record that is theirs now. */
export type ClaimedDetails = { trnSurprise: TrnSurprise | null; detailsThatDiffer: DetailKind[] }
export const nothingToSay: ClaimedDetails = { trnSurprise: null, detailsThatDiffer: [] }

/**
 * Tells what the record of an identity says differently from its holder, and asks a person to look where it may be the wrong one. Keeps
 * nobody waiting: mail and tasks do the rest. Not of a LOW link, which tells nothing.
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
  await askAboutDoubts(repositories, claimant, record, now)
  const nationalInsuranceNumber = (await teachingRecords.facts(record.trn))?.nationalInsuranceNumber ?? null
  const detailsThatDiffer = compareDetails(answers, { ...record, nationalInsuranceNumber })
  if (detailsThatDiffer.length > 0) {
    await jobs.add(detailsDifferMail, { identityId, clientId, kinds: detailsThatDiffer })
  }
  return { trnSurprise, detailsThatDiffer }
}

/** What a person should look at, whatever the holder of the record may know of it. */
export async function askAboutDoubts(
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
  if (claimant.seemsToHaveTwo || saysQtsIsMissing(answers, record)) {
    await openSupportTask(repositories, taskFor(claimant, 'POSSIBLE_DUPLICATE'), now)
  }
}
