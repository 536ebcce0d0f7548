import { ruleSet } from '@identity/matching'
import type { Repositories } from '../../deps.ts'
import type { Journey } from '../journey/journey.repository.ts'
import { decideClaim } from './domain/decide-claim.ts'

/**
 * What can be done about the record that the answers matched. Holds the record for the rest of the transaction, so that of two people who
 * confirm at once the second finds the first to be its owner.
 */
export async function judgeRecord({ identities, teachingRecords }: Repositories, { state }: Journey) {
  const trn = state.match?.outcome === 'matched' ? state.match.trn : null
  if (!trn) return { kind: 'noRecord' } as const
  const record = await teachingRecords.lock(trn)
  return decideClaim(record, await identities.findOwner(trn))
}

export type RecordDecision = Awaited<ReturnType<typeof judgeRecord>>
export type FreeRecord = Extract<RecordDecision, { kind: 'claim' }>['record']

/** Links an identity to a record that is free. Run it in the transaction that judged the record. */
export async function claimRecord(
  { events, identities }: Repositories,
  journey: Journey,
  identityId: string,
  record: FreeRecord,
  now: Date,
): Promise<void> {
  const { id: journeyId, clientId, state } = journey
  const agreed = state.match?.outcome === 'matched' ? state.match.agreed : []
  await identities.takeTrn(identityId, record.trn, now)
  await identities.addName(identityId, 'VERIFIED', record, now)
  await events.record({ type: 'TrnClaimed', identityId, journeyId, clientId, ruleSet, agreed }, now)
}
