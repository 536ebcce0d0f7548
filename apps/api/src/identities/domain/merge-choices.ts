import { isSame, type MergeSide, type SideName } from './merge-side.ts'

/** The facts of which a merge keeps one side’s. RECORD: the teaching record that stays linked. */
export const mergeFacts = [
  'EMAIL_ADDRESS',
  'GIVEN_NAME',
  'PREFERRED_NAME',
  'DATE_OF_BIRTH',
  'NATIONAL_INSURANCE_NUMBER',
  'RECORD',
] as const
export type MergeFact = (typeof mergeFacts)[number]

/** The side that a fact of the survivor comes from. A fact that does not differ has no choice. */
export type MergeChoices = Partial<Record<MergeFact, SideName>>

/** The teaching record into which each side’s own was merged. Null: into none. */
export type RecordsMerged = { from: string | null; into: string | null }

/**
 * The side whose record stays. Null: neither has one. UNDECIDED: both have one, neither record was merged into the other, and it was not said
 * which is the person’s.
 */
export function recordThatStays(
  from: MergeSide,
  into: MergeSide,
  merged: RecordsMerged,
  choice: SideName | undefined,
): SideName | 'UNDECIDED' | null {
  if (!from.trn && !into.trn) return null
  if (!from.trn || !into.trn) return from.trn ? 'FROM' : 'INTO'
  if (merged.from === into.trn) return 'INTO'
  if (merged.into === from.trn) return 'FROM'
  return choice ?? 'UNDECIDED'
}

/** The facts that differ, for each of which one side has to be chosen. The record is one of them when nothing else settles it. */
export function differingFacts(from: MergeSide, into: MergeSide, merged: RecordsMerged): MergeFact[] {
  const isDiffering: Record<MergeFact, boolean> = {
    EMAIL_ADDRESS: from.emailKey !== into.emailKey,
    GIVEN_NAME: !isSame(from.givenName, into.givenName),
    PREFERRED_NAME: from.preferredName !== into.preferredName,
    DATE_OF_BIRTH: from.dateOfBirth !== into.dateOfBirth,
    NATIONAL_INSURANCE_NUMBER: from.nationalInsuranceNumber !== into.nationalInsuranceNumber,
    RECORD: recordThatStays(from, into, merged, undefined) === 'UNDECIDED',
  }
  return mergeFacts.filter((fact) => isDiffering[fact])
}
