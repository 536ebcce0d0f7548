/** How far our replica goes, and when it was last complete. */
export type ReplicaProgress = {
  /** Everything that changed before this instant is in the replica. Null: it has never been filled. */
  changedBefore: Date | null
  /** The instant at which the last complete sync ended. */
  checkedAt: Date | null
  /** A first filling that broke off: when it began and where it continues. */
  unfinished: { begunAt: Date; cursor: string } | null
}

// Service design J17: people wait 5 to 10 minutes for the record service before an agent has to look. A sync runs every minute, so this is
// five in a row that failed or did not end.
export const STALE_AFTER_MS = 5 * 60 * 1000

/**
 * True when the replica is too old for "no record found" to mean anything: it was never complete, or its last complete sync ended too long
 * ago, whatever stops the next one from ending.
 */
export function recordsAreStale({ checkedAt }: Pick<ReplicaProgress, 'checkedAt'>, now: Date): boolean {
  if (!checkedAt) return true
  return now.getTime() - checkedAt.getTime() > STALE_AFTER_MS
}
