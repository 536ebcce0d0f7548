import { decideClaim } from '../domain/decide-claim.ts'
import type { MatchResult } from '../domain/match-result.ts'
import type { Repositories } from '../repositories.ts'

/**
 * What can be done about the record that answers matched. Holds the record for the rest of the transaction, so that of two people who
 * confirm at once the second finds the first to be its owner.
 */
export async function judgeRecord(
  {
    identities,
    teachingRecords,
    withheldTrns,
  }: Pick<Repositories, 'identities' | 'teachingRecords' | 'withheldTrns'>,
  match: MatchResult | null,
) {
  if (match?.outcome !== 'matched') return { kind: 'noRecord' } as const
  const record = await teachingRecords.lock(match.trn)
  return decideClaim(record, await identities.findOwner(match.trn), await withheldTrns.has(match.trn))
}

export type RecordDecision = Awaited<ReturnType<typeof judgeRecord>>
export type FreeRecord = Extract<RecordDecision, { kind: 'claim' }>['record']
