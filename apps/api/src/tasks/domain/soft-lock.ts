/** A colleague sees for so long that an agent has a task open. Every act of theirs on it begins the time anew. */
const SOFT_LOCK_MS = 15 * 60 * 1000

export function lockedUntil(now: Date): Date {
  return new Date(now.getTime() + SOFT_LOCK_MS)
}
