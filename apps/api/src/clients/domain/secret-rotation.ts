export const MAX_LIVE_SECRETS = 2 // the one in use and the one that replaces it

/** The time that a service has to put its new secret in place, unless its operator says otherwise. */
export const SECRET_OVERLAP_MS = 7 * 24 * 60 * 60 * 1000

type Secret = { id: string; createdAt: Date; expiresAt: Date | null }

/**
 * When the secrets of a client end once it gets one more: the newest works for the overlap, or less if it was to end sooner; older ones end
 * at once, so that no more than two are ever live.
 */
export function expiriesAtRotation(live: readonly Secret[], now: Date, overlapMs: number): Map<string, Date> {
  const newestFirst = live.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  return new Map(
    newestFirst.map(({ id, expiresAt }, index) => {
      if (index >= MAX_LIVE_SECRETS - 1) return [id, now]
      const overlapEndsAt = new Date(now.getTime() + overlapMs)
      return [id, expiresAt && expiresAt < overlapEndsAt ? expiresAt : overlapEndsAt]
    }),
  )
}
