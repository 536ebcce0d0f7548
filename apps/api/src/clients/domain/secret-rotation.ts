export const LIVE_SECRETS_AT_MOST = 2 // the one in use and the one that replaces it

/** How long a service has to put its new secret in place, unless its operator says otherwise. */
export const SECRET_OVERLAP_MS = 7 * 24 * 60 * 60 * 1000

type Secret = { id: string; createdAt: Date; expiresAt: Date | null }

/**
 * What becomes of the secrets that a client has when it gets one more: the newest stays good for the overlap, or less if it was to end
 * sooner; older ones end at once, so that never more than two are live.
 */
export function expiriesAtRotation(live: readonly Secret[], now: Date, overlapMs: number): Map<string, Date> {
  const newestFirst = live.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  return new Map(
    newestFirst.map(({ id, expiresAt }, index) => {
      if (index >= LIVE_SECRETS_AT_MOST - 1) return [id, now]
      const overlapEndsAt = new Date(now.getTime() + overlapMs)
      return [id, expiresAt && expiresAt < overlapEndsAt ? expiresAt : overlapEndsAt]
    }),
  )
}
