import type { RecordFacts } from '@identity/matching'

/** A record as matching sees it, where it was merged, and whether it has QTS. */
export type HeldRecord = RecordFacts & { mergedIntoTrn: string | null; isQtsRecorded: boolean }

/**
 * - `APPEARED`: a new record, or one that is active again: an identity without a TRN may be its owner.
 * - `CORRECTED`: the facts by which it is found have changed, so the same holds.
 * - `RENAMED`: its name has changed, and with it the verified name of its owner.
 * - `MERGED`: another record has taken its place.
 * - `DEACTIVATED`: it was closed, and no other has taken its place.
 */
export type ReplicaChangeKind = 'APPEARED' | 'CORRECTED' | 'RENAMED' | 'MERGED' | 'DEACTIVATED'

export type ReplicaChange = { trn: string; mergedIntoTrn: string | null; kinds: ReplicaChangeKind[] }

/**
 * The difference between a record and what the replica held before. Null when there is none, so that a page of records that is read twice
 * reports nothing twice.
 */
export function replicaChange(before: HeldRecord | null, after: HeldRecord): ReplicaChange | null {
  const kinds = changesBetween(before, after)
  return kinds.length > 0 ? { trn: after.trn, mergedIntoTrn: after.mergedIntoTrn, kinds } : null
}

function changesBetween(before: HeldRecord | null, after: HeldRecord): ReplicaChangeKind[] {
  if (after.mergedIntoTrn && after.mergedIntoTrn !== before?.mergedIntoTrn) return before ? ['MERGED'] : []
  if (!after.active) return before?.active ? ['DEACTIVATED'] : []
  if (!before?.active) return ['APPEARED']
  const kinds: ReplicaChangeKind[] = []
  if (!isSame(namesOf(before)[0], namesOf(after)[0])) kinds.push('RENAMED')
  if (!isSame(findableBy(before), findableBy(after))) kinds.push('CORRECTED')
  return kinds
}

function findableBy(record: HeldRecord) {
  const { dateOfBirth, nationalInsuranceNumber, email, trainingProviderUkprns } = record
  return [namesOf(record), dateOfBirth, nationalInsuranceNumber, email, trainingProviderUkprns]
}

function namesOf({ names }: HeldRecord) {
  return names.map(({ firstName, middleName = null, lastName }) => [firstName, middleName, lastName])
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
