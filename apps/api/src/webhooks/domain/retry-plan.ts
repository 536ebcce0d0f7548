const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** The pauses between tries (security review P57): ten tries within 75 h 35 min 5 s. */
export const PAUSES_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const

const JITTER = 0.1 // so that what failed together does not come back together
const LONGEST_WISH_MS = 24 * HOUR_MS

/** `attempt` has just failed, the first is 1. `wishMs` is the receiver's `Retry-After`; `chance` is from 0 to 1. Null: no try is left. */
export function pauseAfter(attempt: number, wishMs: number | null, chance: number): number | null {
  const pause = PAUSES_MS[attempt - 1]
  if (pause === undefined) return null
  const planned = Math.round(pause * (1 - JITTER + 2 * JITTER * chance))
  return Math.max(planned, Math.min(wishMs ?? 0, LONGEST_WISH_MS))
}

/** A `Retry-After` (RFC 9110 §10.2.3), in seconds or as a date, of an answer that may carry one: 429 and 503. */
export function wishOf(status: number | null, retryAfter: string | undefined, now: Date): number | null {
  if ((status !== 429 && status !== 503) || retryAfter === undefined) return null
  const text = retryAfter.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND_MS
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}
