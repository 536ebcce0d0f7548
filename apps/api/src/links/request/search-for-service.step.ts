import type { Answers } from '../../answers/domain/answers.ts'
import { givenKinds, personFacts } from '../../answers/domain/person-facts.ts'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { fitOfRecord } from '../assign/fit-of-record.step.ts'
import { type Claiming, claimRecord } from '../claim/claim-record.step.ts'
import { agreementOf, type Claimant, taskFor } from '../claim/claimant.ts'
import { type Judging, judgeRecord, type RecordDecision } from '../claim/judge-record.step.ts'
import { type ServiceFacts, withServiceFacts } from '../domain/facts-of-service.ts'
import type { MatchResult } from '../domain/match-result.ts'
import { judgeUnmatched, WITHHELD } from '../domain/unmatched.ts'
import { type Finding, findMatch } from '../find/find-match.step.ts'
import { holdInOrder } from '../lock-order.ts'
import { answersOfIdentity } from '../look-again/look-again.step.ts'
import { recordFoundMail } from '../mails/tell-record-found.job.ts'
import type { Repositories } from '../repositories.ts'

export type SearchingForService = Finding & Claiming & Judging & Pick<Repositories, 'replica'>

/**
 * Looks for the record of an identity that has none, with what a service states beside what its person said and proved. What a service states proves no
 * more than public facts do: the link is surer than LOW only as far as the person’s own facts carry, so it takes a record from no holder. Whatever else comes
 * out, an agent looks, and the service sees nothing but that.
 */
export async function searchForService(
  repositories: SearchingForService,
  { id, emailAddress, isBlocked }: Pick<Identity, 'id' | 'emailAddress' | 'isBlocked'>,
  { clientId, facts }: { clientId: string; facts: ServiceFacts },
  now: Date,
): Promise<void> {
  const own = await answersOfIdentity(repositories, id)
  const answers = withServiceFacts(own, facts)
  const told = { email: { address: emailAddress, isProved: true }, answers }
  const asker = { clientId, networkDigest: null, now }
  const match: MatchResult = isBlocked
    ? { outcome: 'none' }
    : (await findMatch(repositories, told, asker)).match
  const level = await levelOf(repositories, { ...told, answers: own }, match)
  const claimant: Claimant = {
    ...{ identityId: id, emailAddress, answers, ...agreementOf(match), level, journeyId: null, clientId },
    attempts: [{ at: now.toISOString(), outcome: match.outcome, given: givenKinds(told) }],
  }
  const { found: decision, identity: held } = await holdInOrder(
    repositories,
    () => judgeRecord(repositories, withLevel(match, level), id),
    id,
  )
  if (!held || held.trn || held.mergedIntoId) return
  if (decision.kind !== 'claim') return leaveToAgent(repositories, claimant, { match, decision }, now)
  await claimRecord(repositories, claimant, decision, now)
  await repositories.jobs.add(recordFoundMail, { identityId: id })
}

/** How surely the record is the person’s by what they said and proved themselves. */
async function levelOf(
  repositories: Pick<Repositories, 'nameCounts' | 'teachingRecords'>,
  own: { email: { address: string; isProved: boolean }; answers: Answers },
  match: MatchResult,
): Promise<MatchLevel> {
  if (match.outcome !== 'matched') return 'LOW'
  const record = await repositories.teachingRecords.facts(match.trn)
  if (!record) return 'LOW'
  return (await fitOfRecord(repositories, personFacts(own), record)).byFacts ?? 'LOW'
}

function withLevel(match: MatchResult, level: MatchLevel): MatchResult {
  if (match.outcome !== 'matched' || !match.decision) return match
  return { ...match, decision: { ...match.decision, level } }
}

/** The same for a record that is not there, that is another’s and that is withheld: a service must not tell them apart. */
async function leaveToAgent(
  repositories: SearchingForService,
  claimant: Claimant,
  { match, decision }: { match: MatchResult; decision: Exclude<RecordDecision, { kind: 'claim' }> },
  now: Date,
): Promise<void> {
  const unmatched =
    decision.kind === 'withheld'
      ? WITHHELD
      : judgeUnmatched({ answers: claimant.answers, match }, await repositories.replica.isStale(now))
  const reason = unmatched.lookupStatus === 'PENDING' ? unmatched.reason : 'NO_MATCH'
  await repositories.identities.setLookupStatus(claimant.identityId, 'PENDING', now)
  await openSupportTask(repositories, taskFor(claimant, reason), now)
  if (decision.kind === 'alreadyClaimed')
    await openSupportTask(repositories, taskFor(claimant, 'POSSIBLE_DUPLICATE'), now)
}
