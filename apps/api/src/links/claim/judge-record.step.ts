import { decideClaim } from '../domain/decide-claim.ts'
import type { MatchResult } from '../domain/match-result.ts'
import type { Repositories } from '../repositories.ts'

/**
 * Decides what the claimant may do about the record that their answers matched. Locks the record for the rest of the transaction, so that
 * of two claimants who confirm at once the second finds the first to be its holder.
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
