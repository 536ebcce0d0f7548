import type { MatchAttempt } from '@identity/database'
import { givenKinds, personFacts } from '../../../answers/domain/person-facts.ts'
import { claimRecord } from '../../../links/claim/claim-record.step.ts'
import { agreementOf, type Claimant } from '../../../links/claim/claimant.ts'
import { judgeRecord } from '../../../links/claim/judge-record.step.ts'
import { keepDecision, type MatchResult } from '../../../links/domain/match-result.ts'
import type { Repositories } from '../../../main/deps.ts'
import { decideRecord } from '../../../records/find/decide-record.ts'
import type { Arrived } from './arrive.ts'

/** What the search for their record came to, and the try as a task keeps it. */
export async function search(
  repositories: Repositories,
  { emailAddress, answers, at }: Pick<Arrived, 'answers' | 'at' | 'emailAddress'>,
): Promise<{ match: MatchResult; attempts: MatchAttempt[] }> {
  const told = { email: { address: emailAddress, isProved: true }, answers }
  const { isQtsRecorded, ...decision } = await decideRecord(repositories, personFacts(told), 'LOW')
  const match = keepDecision(decision, isQtsRecorded)
  return { match, attempts: [{ at: at.toISOString(), outcome: match.outcome, given: givenKinds(told) }] }
}

/** Links a person to the record that their answers match, with everything that follows; the holder of before loses it. */
export async function claim(repositories: Repositories, arrived: Arrived): Promise<Claimant> {
  const { identityId, emailAddress, answers, journeyId, clientId, at } = arrived
  const { match, attempts } = await search(repositories, arrived)
  const decision = await judgeRecord(repositories, match, identityId)
  if (decision.kind !== 'claim') throw new Error(`${answers.name?.lastName}: ${decision.kind}, not a claim`)
  const claimant = {
    ...{ identityId, emailAddress, answers, attempts, journeyId, clientId },
    ...agreementOf(match),
  }
  await claimRecord(repositories, claimant, decision, at)
  return claimant
}
