import { STAFF_REVERTIBLE_MS } from './email-proposal.ts'

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

/** The same for staff, who have longer: a person may notice late, and then proves to an agent that the change was not theirs. */
export function judgeStaffRevert(
  { changedAt, revertedAt }: { changedAt: Date; revertedAt: Date | null },
  now: Date,
): RevertVerdict {
  return judgeRevert(
    { revertedAt, revertibleUntil: new Date(changedAt.getTime() + STAFF_REVERTIBLE_MS) },
    now,
  )
}
