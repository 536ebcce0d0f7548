/** What one client may ask for in a window, and how many requests in any one second of it. */
export type Quota = { requests: number; cost: number; windowSeconds: number; requestsASecond: number }

/** What was asked for in one second of the epoch. */
export type UsedSecond = { second: number; requests: number; cost: number }

export const policies = ['requests', 'cost', 'burst'] as const
export type Policy = (typeof policies)[number]

/** What is left, and the seconds until there is more. */
export type Left = { left: number; resetSeconds: number }
export type Standing = Record<Policy, Left>

export const secondOf = (instant: Date): number => Math.floor(instant.getTime() / 1000)

/** How a client stands after what it used. The oldest second that counts is the next to be given back. */
export function standingOf(used: readonly UsedSecond[], quota: Quota, now: Date): Standing {
  const counting = countingOf(used, quota, now)
  const asked = sumOf(counting, 'requests')
  const [oldest] = counting
  const resetSeconds = oldest ? secondsUntil(oldest.second + quota.windowSeconds, now) : quota.windowSeconds
  const inThisSecond = counting.find(({ second }) => second === secondOf(now))?.requests ?? 0
  return {
    requests: { left: Math.max(0, quota.requests - asked), resetSeconds },
    cost: { left: Math.max(0, quota.cost - sumOf(counting, 'cost')), resetSeconds },
    burst: { left: Math.max(0, quota.requestsASecond - inThisSecond), resetSeconds: 1 },
  }
}

/** Of a request that was refused: the policy that holds it back longest, and the seconds until that has room for it. Null: there is room now. */
export function waitOf(
  used: readonly UsedSecond[],
  cost: number,
  quota: Quota,
  now: Date,
): { policy: Policy; seconds: number } | null {
  const counting = countingOf(used, quota, now)
  const { burst } = standingOf(used, quota, now)
  const waits = [
    { policy: 'requests', seconds: untilRoom(counting, 'requests', quota.requests - 1, quota, now) },
    { policy: 'cost', seconds: untilRoom(counting, 'cost', quota.cost - cost, quota, now) },
    { policy: 'burst', seconds: burst.left > 0 ? 0 : 1 },
  ] as const
  const [longest] = waits.toSorted((a, b) => b.seconds - a.seconds)
  return longest && longest.seconds > 0 ? longest : null
}

/** The seconds until no more than `most` counts. */
function untilRoom(
  counting: readonly UsedSecond[],
  what: 'requests' | 'cost',
  most: number,
  { windowSeconds }: Quota,
  now: Date,
): number {
  let sum = sumOf(counting, what)
  let seconds = 0
  for (const each of counting) {
    if (sum <= most) break
    sum -= each[what]
    seconds = secondsUntil(each.second + windowSeconds, now)
  }
  return seconds
}

function countingOf(used: readonly UsedSecond[], { windowSeconds }: Quota, now: Date): UsedSecond[] {
  return used
    .filter(({ second }) => second > secondOf(now) - windowSeconds)
    .toSorted((a, b) => a.second - b.second)
}

const sumOf = (used: readonly UsedSecond[], what: 'requests' | 'cost') =>
  used.reduce((sum, each) => sum + each[what], 0)

const secondsUntil = (second: number, now: Date) => Math.max(1, Math.ceil(second - now.getTime() / 1000))
