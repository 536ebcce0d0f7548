import { currentRuleSet as ruleSet } from '@identity/matching'
import type { Repositories } from '../../deps.ts'
import type { Answers, DetailKind, JourneyState, TrnSurprise } from '../journey/domain/journey-state.ts'
import type { Journey } from '../journey/journey.repository.ts'
import { searchFor } from '../support/domain/matter.ts'
import { type NewTask, openSupportTask } from '../support/open-support-task.ts'
import type { SupportTaskReason } from '../support/support-task.repository.ts'
import { decideClaim } from './domain/decide-claim.ts'
import { compareDetails, compareTrn, isAddressElsewhere, saysQtsIsMissing } from './domain/differences.ts'

/**
 * What can be done about the record that answers matched. Holds the record for the rest of the transaction, so that of two people who
 * confirm at once the second finds the first to be its owner.
 */
export async function judgeRecord(
  { identities, teachingRecords }: Repositories,
  match: JourneyState['match'],
) {
  if (match?.outcome !== 'matched') return { kind: 'noRecord' } as const
  const record = await teachingRecords.lock(match.trn)
  return decideClaim(record, await identities.findOwner(match.trn))
}

export type RecordDecision = Awaited<ReturnType<typeof judgeRecord>>
export type FreeRecord = Extract<RecordDecision, { kind: 'claim' }>['record']

/** Somebody who takes a record for their own, and all that they said on the way there. */
export type Claimant = {
  identityId: string
  emailAddress: string
  answers: Answers
  attempts: JourneyState['attempts']
  /** Which kinds of identifier agreed with the record. */
  agreed: string[]
  /** The answers agree with another record nearly as well. */
  seemsToHaveTwo: boolean
  /** Null: nobody was there; the record was found later. */
  journeyId: string | null
  clientId: string | null
}

/** What a claimant has of the match that led to the record. */
export function agreementOf(match: JourneyState['match']): Pick<Claimant, 'agreed' | 'seemsToHaveTwo'> {
  return {
    agreed: match?.outcome === 'matched' ? match.agreed : [],
    seemsToHaveTwo: match?.decision?.possibleDuplicate ?? false,
  }
}

/** The claimant that a journey leads to. */
export function claimantOf({ id: journeyId, clientId, state }: Journey, identityId: string): Claimant {
  if (!state.email?.isProved) throw new Error('a record is claimed under a proved address')
  return {
    identityId,
    emailAddress: state.email.address,
    answers: state.answers,
    attempts: state.attempts,
    ...agreementOf(state.match),
    journeyId,
    clientId,
  }
}

/** A task about what a claimant said. */
export function taskFor(claimant: Claimant, reason: SupportTaskReason): NewTask {
  const { identityId, journeyId, clientId, answers, attempts } = claimant
  return { identityId, journeyId, clientId, reason, answers, attempts }
}

/** What somebody should know about the record that is theirs now. */
export type ClaimedDetails = { trnSurprise: TrnSurprise | null; detailsThatDiffer: DetailKind[] }

/** Links an identity to a record that is free, with everything that follows from it. Run it in the transaction that judged the record. */
export async function claimRecord(
  repositories: Repositories,
  claimant: Claimant,
  record: FreeRecord,
  now: Date,
): Promise<ClaimedDetails> {
  const { events, identities, jobs, recordClaims, supportTasks, trnReleases } = repositories
  const { identityId, emailAddress, journeyId, clientId, agreed } = claimant
  const { trn } = record
  const where = { ...(journeyId && { journeyId }), ...(clientId && { clientId }) }
  await identities.takeTrn(identityId, trn, now)
  await events.record({ type: 'TrnClaimed', identityId, ruleSet, agreed, ...where }, now)
  if (await supportTasks.close(searchFor(identityId), now)) {
    await events.record({ type: 'SupportTaskClosed', identityId, matter: 'search' }, now)
  }

  if (isAddressElsewhere(record, emailAddress)) {
    const recordClaimId = await recordClaims.add({ identityId, trn, clientId, claimedAt: now })
    await jobs.add('tell-record-claimed', { recordClaimId })
  }
  await trnReleases.add({ emailAddress, trn, releasedAt: now })
  await jobs.add('unlock-teacher-account', { identityId, journeyId, clientId })
  return compareWithRecord(repositories, claimant, record, now)
}

/**
 * Tells what the record of an identity says differently from its holder, and asks a person to look where it may be the wrong one. Keeps
 * nobody waiting: mail and tasks do the rest.
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
  if (trnSurprise) await jobs.add('tell-teacher-reference-number', { identityId, clientId })
  if (
    trnSurprise === 'DIFFERENT' &&
    answers.trn?.trn &&
    (await teachingRecords.find(answers.trn.trn))?.isActive
  ) {
    await openSupportTask(repositories, taskFor(claimant, 'TRN_DIFFERS'), now)
  }
  if (claimant.seemsToHaveTwo || saysQtsIsMissing(answers, record)) {
    await openSupportTask(repositories, taskFor(claimant, 'POSSIBLE_DUPLICATE'), now)
  }
  const nationalInsuranceNumber = (await teachingRecords.facts(record.trn))?.nationalInsuranceNumber ?? null
  const detailsThatDiffer = compareDetails(answers, { ...record, nationalInsuranceNumber })
  if (detailsThatDiffer.length > 0) {
    await jobs.add('tell-details-differ', { identityId, clientId, kinds: detailsThatDiffer })
  }
  return { trnSurprise, detailsThatDiffer }
}
