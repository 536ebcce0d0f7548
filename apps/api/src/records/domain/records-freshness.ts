/** How far our copy of the teaching records goes, and when we last saw that it was complete. */
export type ReplicaProgress = {
  /** Everything that changed before this instant is in the replica. Null: it has never been filled. */
  changedBefore: Date | null
  /** When the last complete sync ended. */
  checkedAt: Date | null
  /** A filling that broke off: when it began and where it goes on. */
  unfinished: { begunAt: Date; cursor: string } | null
}

// Service design J17: people wait 5 to 10 minutes for the record service before somebody has to look. A sync runs every minute, so this
// is five in a row that failed or did not end.
export const STALE_AFTER_MS = 5 * 60 * 1000

/**
 * Whether our copy is too old for "no record found" to mean anything. A copy that was never complete is; so is one whose last complete
 * sync ended too long ago, whatever keeps the next one from ending.
 */
export function recordsAreStale({ checkedAt }: Pick<ReplicaProgress, 'checkedAt'>, now: Date): boolean {
  if (!checkedAt) return true
  return now.getTime() - checkedAt.getTime() > STALE_AFTER_MS
}
