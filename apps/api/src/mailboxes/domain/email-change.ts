/** The time in which the reader of the old address can take the change back. */
export const REVERTIBLE_MS = 72 * 60 * 60 * 1000

export type RevertVerdict = 'revert' | 'EXPIRED' | 'DONE'

/** Judges if a change of address may still be taken back at `now`. */
export function judgeRevert(
  change: { revertibleUntil: Date; revertedAt: Date | null },
  now: Date,
): RevertVerdict {
  if (change.revertedAt) return 'DONE'
  return now < change.revertibleUntil ? 'revert' : 'EXPIRED'
}
