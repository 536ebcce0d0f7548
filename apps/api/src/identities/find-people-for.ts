import type { Decision, MatchLevel } from '@identity/matching'
import { decideRecord } from '../records/find/decide-record.ts'
import { asPerson } from './identity-match.repository.ts'
import type { Repositories } from './repositories.ts'

export type FoundPerson = { identityId: string; decision: Decision }

/**
 * The people without a TRN whose record this is, for a record that has appeared or has been corrected. The record only says whom to ask:
 * each of them is then decided as if they had signed in again, so that both ways lead to the same answer.
 */
export async function findPeopleFor(
  repositories: Pick<Repositories, 'identityMatches' | 'teachingRecords' | 'nameCounts'>,
  trn: string,
  policy: MatchLevel,
): Promise<FoundPerson[]> {
  const record = await repositories.teachingRecords.facts(trn)
  if (!record?.active) return []
  const found: FoundPerson[] = []
  for (const candidate of await repositories.identityMatches.candidatesForRecord(record)) {
    const decision = await decideRecord(repositories, asPerson(candidate), policy)
    if (decision.outcome === 'matched' && decision.trn === trn)
      found.push({ identityId: candidate.id, decision })
  }
  return found
}
