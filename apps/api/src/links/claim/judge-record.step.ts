import { decideClaim } from '../domain/decide-claim.ts'
import { matchLevelOf } from '../domain/match-level-of.ts'
import type { MatchResult } from '../domain/match-result.ts'
import type { Repositories } from '../repositories.ts'

export type Judging = Pick<
  Repositories,
  'identities' | 'identityMerges' | 'recordClaims' | 'ruledOutRecords' | 'teachingRecords' | 'withheldTrns'
>

/**
 * Decides what the claimant may do about the record that their answers matched. Locks the record for the rest of the transaction, so that
 * of two claimants who confirm at once the second finds the first to be its holder; and a holder who may lose it, together with the
 * claimant (`claimantId`), if they have an identity already.
 */
export async function judgeRecord(
  { identities, identityMerges, recordClaims, ruledOutRecords, teachingRecords, withheldTrns }: Judging,
  match: MatchResult | null,
  claimantId?: string,
) {
  if (match?.outcome !== 'matched') return { kind: 'noRecord' } as const
  const { trn } = match
  const record = await teachingRecords.lock(trn)
  // An agent saw that it is not theirs, whatever the answers say.
  if (claimantId && (await ruledOutRecords.has(claimantId, trn))) return { kind: 'noRecord' } as const
  const facts = {
    level: matchLevelOf(match) ?? 'LOW',
    isWithheld: await withheldTrns.has(trn),
    wasRemoved: await recordClaims.wasRemoved(trn),
  }
  const decision = decideClaim(record, await identities.findOwner(trn), facts)
  if (decision.kind !== 'claim' || !decision.displaced) return decision
  // Once more while it is locked: a merge moves a record without locking it.
  const { id } = decision.displaced
  await identityMerges.lockBoth([id, claimantId ?? id])
  return decideClaim(record, await identities.findOwner(trn), facts)
}

export type RecordDecision = Awaited<ReturnType<typeof judgeRecord>>
/** A record that is the claimant's to take, and the holder who loses it, if there is one. */
export type FreeClaim = Extract<RecordDecision, { kind: 'claim' }>
export type FreeRecord = FreeClaim['record']
