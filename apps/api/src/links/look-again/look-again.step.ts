import { type Answers, readAnswers } from '../../answers/domain/answers.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { type Claiming, claimRecord } from '../claim/claim-record.step.ts'
import { agreementOf, taskFor } from '../claim/claimant.ts'
import { type Judging, judgeRecord } from '../claim/judge-record.step.ts'
import { judgeUnmatched } from '../domain/unmatched.ts'
import type { Finding } from '../find/find-match.step.ts'
import { findVouchedMatch } from '../find/find-vouched-match.step.ts'
import { holdInOrder } from '../lock-order.ts'
import type { Repositories } from '../repositories.ts'

export type LookingAgain = Finding & Claiming & Judging & Pick<Repositories, 'replica'>

/**
 * Looks once more for the record of an identity that has none, with the answers that it keeps: records come, change and are mended. Not
 * finding one is never kept as an answer. `networkDigest`: of the person who signs in; null in a job. `vouchedTrn`: the record of an invitation
 * (`findVouchedMatch`). `known`: the identity, where the transaction has read it.
 */
export async function lookAgain(
  repositories: LookingAgain,
  identityId: string,
  now: Date,
  networkDigest: string | null = null,
  vouchedTrn: string | null = null,
  known?: Identity,
): Promise<'linked' | 'still-waiting'> {
  const search = await searchAgain(repositories, identityId, now, networkDigest, vouchedTrn, known)
  if (!search) return 'still-waiting'
  const { task, answers, match, claimant } = search
  // Nothing to take, and nothing that a search without a result would change.
  if (match.outcome !== 'matched' && !task) return 'still-waiting'
  const { found: decision, identity: held } = await holdInOrder(
    repositories,
    () => judgeRecord(repositories, match, identityId),
    identityId,
  )
  if (!held || held.trn || held.mergedIntoId) return 'still-waiting'
  switch (decision.kind) {
    case 'claim':
      await claimRecord(repositories, claimant, decision, now)
      return 'linked'
    case 'withheld':
      await openSupportTask(repositories, taskFor(claimant, 'TRN_WITHHELD'), now)
      await repositories.supportTasks.setReason(searchFor(identityId), 'TRN_WITHHELD', now)
      return 'still-waiting'
    case 'alreadyClaimed':
      // Two identities of one person, it seems: an agent decides which of them stays.
      await openSupportTask(repositories, taskFor(claimant, 'POSSIBLE_DUPLICATE'), now)
      return 'still-waiting'
    case 'noRecord': {
      // The replica was out of date before; now an agent may have to look after all.
      const unmatched = judgeUnmatched({ answers, match }, await repositories.replica.isStale(now))
      if (task?.reason === 'RECORDS_UNAVAILABLE' && unmatched.lookupStatus === 'PENDING') {
        await repositories.supportTasks.setReason(task.matter, unmatched.reason, now)
      }
      return 'still-waiting'
    }
  }
}

/** The search for the record of an identity that has none, with what it keeps. Locks nothing. Null: it has a record. */
export async function searchAgain(
  repositories: Finding & Pick<Repositories, 'identities' | 'supportTasks'>,
  identityId: string,
  now: Date,
  networkDigest: string | null = null,
  vouchedTrn: string | null = null,
  known?: Identity,
) {
  const identity = known ?? (await repositories.identities.find(identityId))
  if (!identity || identity.trn) return null
  const task = await repositories.supportTasks.findOpen(searchFor(identityId))
  const answers = task ? readAnswers(task.answers) : await answersOfIdentity(repositories, identityId)
  const { emailAddress } = identity
  const asker = { clientId: task?.clientId ?? null, networkDigest }
  const told = { email: { address: emailAddress, isProved: true }, answers }
  const { match } = await findVouchedMatch(repositories, told, vouchedTrn, { ...asker, now })
  const claimant = {
    identityId,
    emailAddress,
    answers,
    attempts: task?.attempts ?? [],
    ...agreementOf(match),
    journeyId: task?.journeyId ?? null,
    clientId: task?.clientId ?? null,
  }
  return { task, answers, match, claimant }
}

/** The answers that an identity keeps. */
export async function answersOfIdentity(
  { identities }: Pick<Repositories, 'identities'>,
  identityId: string,
): Promise<Answers> {
  const details = await identities.details(identityId)
  if (!details) throw new Error('the identity is gone')
  const { names, preferredName, dateOfBirth, nationalInsuranceNumber } = details
  const { GIVEN: name, PREVIOUS: previous } = names
  return {
    ...(name && { name }),
    nameChange: previous
      ? { change: 'CHANGED', previous: { firstName: previous.firstName, lastName: previous.lastName } }
      : { change: 'NOT_CHANGED', previous: null },
    ...(preferredName && { preferredName }),
    dateOfBirth,
    nationalInsuranceNumber,
  }
}
