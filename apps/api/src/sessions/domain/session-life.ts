/** design §9: nobody stays signed in longer than this, however busy. */
export const SESSION_LONGEST_MS = 12 * 60 * 60 * 1000

/** design §9: and nobody who has been away for as long as this. Teachers share computers. */
export const SESSION_IDLE_MS = 60 * 60 * 1000

/** Services are told of the end of a session as long as they may still hold something of it: the longest family of refresh tokens. */
export const SERVICES_TOLD_FOR_MS = 30 * 24 * 60 * 60 * 1000

type Times = { authenticatedAt: Date; lastUsedAt: Date | null; expiresAt: Date; endedAt: Date | null }

/** Neither ended, nor too old, nor left alone for too long. The repository asks the same of the database. */
export function isLiveAt({ authenticatedAt, lastUsedAt, expiresAt, endedAt }: Times, now: Date): boolean {
  const idleSince = now.getTime() - SESSION_IDLE_MS
  return !endedAt && expiresAt > now && (lastUsedAt ?? authenticatedAt).getTime() > idleSince
}

export const SESSION_END_REASONS = [
  'SIGNED_OUT',
  'SUPERSEDED',
  'EMAIL_REVERTED',
  'BLOCKED',
  'MERGED',
  'AGENT',
] as const
export type SessionEndReason = (typeof SESSION_END_REASONS)[number]
