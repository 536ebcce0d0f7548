import { personFacts } from '../../answers/domain/person-facts.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { fitOfRecord } from '../assign/fit-of-record.step.ts'
import { type Claiming, claimRecord } from '../claim/claim-record.step.ts'
import { type Claimant, taskFor } from '../claim/claimant.ts'
import { type Judging, judgeRecord } from '../claim/judge-record.step.ts'
import type { MatchResult } from '../domain/match-result.ts'
import { holdInOrder } from '../lock-order.ts'
import { answersOfIdentity } from '../look-again/look-again.step.ts'
import { recordFoundMail } from '../mails/tell-record-found.job.ts'
import type { Repositories } from '../repositories.ts'

/**
 * Why a service cannot set a TRN. NOT_FOUND: there is no open record of it that may be given, or an agent saw that it is not theirs. DIFFERS: what the person
 * said is not on it. HELD_BY_ANOTHER: another identity holds it. HAS_ANOTHER: the identity holds another record. BLOCKED: the identity is.
 */
export const trnRefusals = ['NOT_FOUND', 'DIFFERS', 'HELD_BY_ANOTHER', 'HAS_ANOTHER', 'BLOCKED'] as const
export type TrnRefusal = (typeof trnRefusals)[number]

export type SettingForService = Claiming & Judging & Pick<Repositories, 'nameCounts'>

/**
 * Links the record of a TRN that a service knows to be a person’s. The last name and the date of birth that the person gave must be on it, and it is taken from
 * no holder. The link is as sure as the person’s own facts make it, else LOW. Null: it is linked, now or before.
 */
export async function setRecordForService(
  repositories: SettingForService,
  { id, emailAddress }: Pick<Identity, 'id' | 'emailAddress'>,
  { clientId, trn }: { clientId: string; trn: string },
  now: Date,
): Promise<TrnRefusal | null> {
  // Without a decision it counts LOW, so that it displaces no holder.
  const stated: MatchResult = { outcome: 'matched', trn, agreed: [], isQtsRecorded: true }
  const { found: decision, identity: held } = await holdInOrder(
    repositories,
    () => judgeRecord(repositories, stated, id),
    id,
  )
  if (!held || held.mergedIntoId) return 'NOT_FOUND'
  if (held.trn) return held.trn === trn ? null : 'HAS_ANOTHER'
  if (held.blockedAt) return 'BLOCKED'
  const record = await repositories.teachingRecords.facts(trn)
  if (decision.kind === 'noRecord' || decision.kind === 'withheld' || !record) return 'NOT_FOUND'

  const answers = await answersOfIdentity(repositories, id)
  const told = { email: { address: emailAddress, isProved: true }, answers }
  const { byFacts, isNamesake, agreed, explanation } = await fitOfRecord(
    repositories,
    personFacts(told),
    record,
  )
  if (!isNamesake) return 'DIFFERS'
  const claimant: Claimant = {
    ...{ identityId: id, emailAddress, answers, agreed, explanation, clientId, matchedTrn: trn },
    ...{ level: byFacts ?? 'LOW', attempts: [], isPossibleDuplicate: false, journeyId: null },
  }
  if (decision.kind === 'alreadyClaimed') {
    await openSupportTask(repositories, taskFor(claimant, 'POSSIBLE_DUPLICATE'), now)
    return 'HELD_BY_ANOTHER'
  }
  await claimRecord(repositories, claimant, decision, now)
  await repositories.jobs.add(recordFoundMail, { identityId: id })
  return null
}
