/** At most `max` uses in any stretch of `windowMs` milliseconds. */
export type Limit = { max: number; windowMs: number }

/** What is limited, for whom, and how much. The name keeps equal texts of different limits apart. */
export type Allowance = { name: string; whose: string; limits: readonly Limit[] }

/** When the next use is free under every limit. What was used exactly one window ago no longer counts. */
export function freeAt(usedAt: readonly Date[], limits: readonly Limit[], now: Date): Date {
  const newestFirst = usedAt.map((instant) => instant.getTime()).toSorted((a, b) => b - a)
  const free = limits.map(({ max, windowMs }) => {
    const standingInTheWay = newestFirst[max - 1]
    return standingInTheWay === undefined ? 0 : standingInTheWay + windowMs
  })
  return new Date(Math.max(now.getTime(), ...free))
}

/** The longest window: what is older says nothing about any of the limits. */
export function longestWindowMs(limits: readonly Limit[]): number {
  return Math.max(...limits.map(({ windowMs }) => windowMs))
}
