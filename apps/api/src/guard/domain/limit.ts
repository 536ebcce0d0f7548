/** At most `max` uses in any stretch of `windowMs` milliseconds. */
export type Limit = { max: number; windowMs: number }

/** An allowance: what is limited, for whom, and how much. The name keeps equal subjects of different limits apart. */
export type Allowance = { name: string; subject: string; limits: readonly Limit[] }

/** The instant at which the next use is free under every limit. A use of exactly one window ago no longer counts. */
export function freeAt(usedAt: readonly Date[], limits: readonly Limit[], now: Date): Date {
  const newestFirst = usedAt.map((instant) => instant.getTime()).toSorted((a, b) => b - a)
  const free = limits.map(({ max, windowMs }) => {
    const blockingUse = newestFirst[max - 1]
    return blockingUse === undefined ? 0 : blockingUse + windowMs
  })
  return new Date(Math.max(now.getTime(), ...free))
}

/** The uses that every limit still allows now. */
export function usesLeft(usedAt: readonly Date[], limits: readonly Limit[], now: Date): number {
  const left = limits.map(({ max, windowMs }) => {
    const since = now.getTime() - windowMs
    return max - usedAt.filter((instant) => instant.getTime() > since).length
  })
  return Math.max(0, Math.min(...left))
}

/** The longest window: older uses have no bearing on any of the limits. */
export function longestWindowMs(limits: readonly Limit[]): number {
  return Math.max(...limits.map(({ windowMs }) => windowMs))
}
