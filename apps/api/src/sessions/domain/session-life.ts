/** Design §9: a session lasts no longer than this, however busy. */
export const SESSION_LONGEST_MS = 12 * 60 * 60 * 1000

/** Design §9: and it ends when it was not used for as long as this. Teachers share computers. */
export const SESSION_IDLE_MS = 60 * 60 * 1000

/** A service is told of the end of a session as long as it may still hold tokens of it: the longest family of refresh tokens. */
export const SERVICES_TOLD_FOR_MS = 30 * 24 * 60 * 60 * 1000

type Times = { authenticatedAt: Date; lastUsedAt: Date | null; expiresAt: Date; endedAt: Date | null }

/** True when a session has not ended, is not too old, and was used lately. The repository asks the same of the database. */
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
  'RECORD_MOVED',
] as const
export type SessionEndReason = (typeof SESSION_END_REASONS)[number]
