/** design §9: nobody stays signed in longer than this, however busy. */
export const SESSION_LONGEST_MS = 12 * 60 * 60 * 1000

/** design §9: and nobody who has been away for as long as this. Teachers share computers. */
export const SESSION_IDLE_MS = 60 * 60 * 1000

export const SESSION_END_REASONS = [
  'SIGNED_OUT',
  'SUPERSEDED',
  'EMAIL_REVERTED',
  'BLOCKED',
  'MERGED',
] as const
export type SessionEndReason = (typeof SESSION_END_REASONS)[number]
