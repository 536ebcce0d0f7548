export const TRIES = 5
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

/** How long to wait before the next try: what the API asked for, and a little more so that not all callers come back at once; else twice as long each time, by chance. */
export function pauseMs(tries: number, retryAfterMs: number | undefined, chance: number): number {
  if (retryAfterMs !== undefined) return Math.ceil(retryAfterMs * (1 + chance / 10))
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS)
  return Math.ceil(longest / 2 + (longest / 2) * chance)
}

/** Retry-After is a number of seconds, or a date. Undefined: it is not there, or neither. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : Number.NaN
  if (!Number.isNaN(seconds)) return seconds * 1_000
  const date = header.endsWith('GMT') ? Date.parse(header) : Number.NaN // Date.parse makes something of almost anything
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs)
}
