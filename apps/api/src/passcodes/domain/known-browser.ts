const DAY_MS = 24 * 60 * 60 * 1_000

/** A browser stays known to a mailbox for so long after it last proved it. The browser's own cookie lasts as long. */
export const KNOWN_FOR_MS = 90 * DAY_MS
