/**
 * Why two identities are not merged. SAME: they are one. FROM_UNKNOWN, INTO_UNKNOWN: there is no such identity. FROM_MERGED, INTO_MERGED:
 * it has been merged away already. TWO_TRNS: each holds a record, neither record was merged into the other, and it was not said which of
 * them is the person's. FROM_BLOCKED: a block must not vanish with the identity that it is on.
 */
export const mergeRefusals = [
  'SAME',
  'FROM_UNKNOWN',
  'INTO_UNKNOWN',
  'FROM_MERGED',
  'INTO_MERGED',
  'TWO_TRNS',
  'FROM_BLOCKED',
] as const
export type MergeRefusal = (typeof mergeRefusals)[number]

type Facts = { id: string; mergedIntoId: string | null; trn: string | null; blockedAt: string | null }
type Verdict<Row> = { from: Row; into: Row } | { refusal: MergeRefusal }

/** Longer chains of mergers mean a loop, which no merge may make. */
export const LONGEST_MERGE_CHAIN = 10

/** Judges if one identity may be merged into another. `isRecordDecided` is false while each holds a record, and neither is known to be the person’s. */
export function judgeMerge<Row extends Facts>(
  from: Row | null,
  into: Row | null,
  isRecordDecided: (from: Row, into: Row) => boolean,
): Verdict<Row> {
  if (!from) return { refusal: 'FROM_UNKNOWN' }
  if (!into) return { refusal: 'INTO_UNKNOWN' }
  if (from.id === into.id) return { refusal: 'SAME' }
  if (from.mergedIntoId) return { refusal: 'FROM_MERGED' }
  if (into.mergedIntoId) return { refusal: 'INTO_MERGED' }
  if (from.blockedAt && !into.blockedAt) return { refusal: 'FROM_BLOCKED' }
  if (from.trn && into.trn && !isRecordDecided(from, into)) return { refusal: 'TWO_TRNS' }
  return { from, into }
}
