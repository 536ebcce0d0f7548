/** The time in which the reader of the address on a teaching record can dispute a claim of it. */
export const DISPUTABLE_MS = 30 * 24 * 60 * 60 * 1000

export type DisputeVerdict = 'dispute' | 'EXPIRED' | 'DONE'

/** Judges if a claim of a record may still be disputed at `now`. */
export function judgeDispute(
  claim: { disputableUntil: Date; disputedAt: Date | null },
  now: Date,
): DisputeVerdict {
  if (claim.disputedAt) return 'DONE'
  return now < claim.disputableUntil ? 'dispute' : 'EXPIRED'
}
