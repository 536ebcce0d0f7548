const DAY_MS = 24 * 60 * 60 * 1_000

/** How long a cursor of the feed is good after the last row that it has had was numbered. */
export const FEED_FOLLOWED_MS = 90 * DAY_MS

/** A day longer than cursors are good, so that the clocks of two workers cannot remove a row that a cursor still leads to. */
export const FEED_KEPT_MS = FEED_FOLLOWED_MS + DAY_MS
