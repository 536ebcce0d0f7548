import type { MatchAttempt } from '@identity/database'
import { currentRuleSet as ruleSet } from '@identity/matching'
import type { Answers } from '../../answers/domain/answers.ts'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import { type NewTask, openSupportTask } from '../../tasks/open-support-task.step.ts'
import { decideClaim } from '../domain/decide-claim.ts'
import {
  compareDetails,
  compareTrn,
  type DetailKind,
  isAddressElsewhere,
  saysQtsIsMissing,
  type TrnSurprise,
} from '../domain/differences.ts'
import { matchLevelOf } from '../domain/match-level-of.ts'
import type { MatchResult } from '../domain/match-result.ts'
import { detailsDifferMail } from '../mails/tell-details-differ.job.ts'
import { recordClaimedMail } from '../mails/tell-record-claimed.job.ts'
import { teacherReferenceNumberMail } from '../mails/tell-teacher-reference-number.job.ts'
import type { Repositories } from '../repositories.ts'
import { unlockTeacherAccountJob } from '../unlock/unlock-teacher-account.job.ts'

/**
 * What can be done about the record that answers matched. Holds the record for the rest of the transaction, so that of two people who
 * confirm at once the second finds the first to be its owner.
 */
export async function judgeRecord(
  { identities, teachingRecords, withheldTrns }: Repositories,
  match: MatchResult | null,
) {
  if (match?.outcome !== 'matched') return { kind: 'noRecord' } as const
  const record = await teachingRecords.lock(match.trn)
  return decideClaim(record, await identities.findOwner(match.trn), await withheldTrns.has(match.trn))
}

export type RecordDecision = Awaited<ReturnType<typeof judgeRecord>>
export type FreeRecord = Extract<RecordDecision, { kind: 'claim' }>['record']

/** Somebody who takes a record for their own, and all that they said on the way there. */
export type Claimant = {
  identityId: string
  emailAddress: string
  answers: Answers
  attempts: MatchAttempt[]
  /** The record that all this matches; null: none. */
  matchedTrn: string | null
  /** How surely it is theirs. */
  level: MatchLevel
  /** Which kinds of identifier agreed with the record. */
  agreed: string[]
  /** The answers agree with another record nearly as well. */
  seemsToHaveTwo: boolean
  /** Null: nobody was there; the record was found later. */
  journeyId: string | null
  clientId: string | null
}

/** What a claimant has of the match that led to the record. */
export function agreementOf(
  match: MatchResult | null,
): Pick<Claimant, 'matchedTrn' | 'level' | 'agreed' | 'seemsToHaveTwo'> {
  return {
    matchedTrn: match?.outcome === 'matched' ? match.trn : null,
    level: matchLevelOf(match) ?? 'LOW',
    agreed: match?.outcome === 'matched' ? match.agreed : [],
    seemsToHaveTwo: match?.decision?.possibleDuplicate ?? false,
  }
}

/** A task about what a claimant said. */
export function taskFor(claimant: Claimant, reason: SupportTaskReason): NewTask {
  const { identityId, journeyId, clientId, answers, attempts } = claimant
  return { identityId, journeyId, clientId, reason, answers, attempts }
}

/** What somebody should know about the record that is theirs now. */
export type ClaimedDetails = { trnSurprise: TrnSurprise | null; detailsThatDiffer: DetailKind[] }
export const nothingToSay: ClaimedDetails = { trnSurprise: null, detailsThatDiffer: [] }

/**
 * Links an identity to a record that is free, with everything that follows from it. Run it in the transaction that judged the record. A LOW
 * link tells its holder nothing of the record, and opens nothing: what a surer one brings follows when it is raised.
 */
export async function claimRecord(
  repositories: Repositories,
  claimant: Claimant,
  record: FreeRecord,
  now: Date,
): Promise<ClaimedDetails> {
  const { events, identities, jobs, recordClaims, supportTasks, trnReleases } = repositories
  const { identityId, emailAddress, clientId, level, agreed } = claimant
  const { trn } = record
  await identities.takeTrn(identityId, { trn, trnMatchLevel: level }, now)
  await events.record({ type: 'TrnClaimed', identityId, ruleSet, level, agreed, ...whereFrom(claimant) }, now)
  if (await supportTasks.close(searchFor(identityId), now)) {
    await events.record({ type: 'SupportTaskClosed', identityId, matter: 'search' }, now)
  }

  if (isAddressElsewhere(record, emailAddress)) {
    const recordClaimId = await recordClaims.add({ identityId, trn, clientId, claimedAt: now })
    await jobs.add(recordClaimedMail, { recordClaimId })
  }
  await trnReleases.add({ emailAddress, trn, releasedAt: now })
  if (level === 'LOW') {
    await askAboutDoubts(repositories, claimant, record, now)
    return nothingToSay
  }
  await jobs.add(unlockTeacherAccountJob, { identityId, journeyId: claimant.journeyId, clientId })
  return compareWithRecord(repositories, claimant, record, now)
}

/** Where a claimant came from, as far as it is known, for an event. */
export function whereFrom({ journeyId, clientId }: Claimant) {
  return { ...(journeyId && { journeyId }), ...(clientId && { clientId }) }
}

/**
 * Tells what the record of an identity says differently from its holder, and asks a person to look where it may be the wrong one. Keeps
 * nobody waiting: mail and tasks do the rest. Not of a LOW link, which tells nothing.
 */
export async function compareWithRecord(
  repositories: Repositories,
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
async function askAboutDoubts(
  repositories: Repositories,
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
