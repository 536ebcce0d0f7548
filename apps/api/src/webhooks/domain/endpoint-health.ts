import { PAUSES_MS } from './retry-plan.ts'

const HOUR_MS = 60 * 60 * 1000

/** From so many failures in a row on, one delivery at a time is tried and the others wait behind it. */
export const BREAKER_OPENS_AT = 5
/** How many deliveries to one endpoint are under way at once. */
export const PLACES_OF_ENDPOINT = 2
/** An endpoint whose tries take so long is slow: partners are promised about a second, and others wait for the places that it holds. */
export const SLOW_FROM_MS = 1_000
// A receiver that is mended hears of it soon, though the plan of a single delivery goes on to a day.
const LONGEST_PROBE_PAUSE_MS = 2 * HOUR_MS

const OFF_AFTER_MS = 5 * 24 * HOUR_MS
const TOLD_AFTER_MS = [24 * HOUR_MS, 48 * HOUR_MS, 72 * HOUR_MS]

/** How an endpoint does: since when every try has failed, how many did, and how often its owners were told. */
export type Health = { failingSince: Date | null; failures: number; failuresTold: number }

export type Worsened = Health & {
  /** The next try is not before then. Null: as its delivery's plan says. */
  probeAfter: Date | null
  /** Its owners are to be told, now. */
  isToBeTold: boolean
  isToBeDisabled: boolean
}

export const WELL = { failingSince: null, failures: 0, failuresTold: 0, probeAfter: null }

/** How it does after one more failure. */
export function afterFailure(health: Health, now: Date): Worsened {
  const failingSince = health.failingSince ?? now
  const failures = health.failures + 1
  const failingForMs = now.getTime() - failingSince.getTime()
  const isToBeDisabled = failingForMs >= OFF_AFTER_MS
  const due = TOLD_AFTER_MS.filter((after) => failingForMs >= after).length
  return {
    failingSince,
    failures,
    failuresTold: Math.max(due, health.failuresTold),
    probeAfter: probeAfter(failures, now),
    isToBeTold: due > health.failuresTold && !isToBeDisabled, // the mail that it is off says it all
    isToBeDisabled,
  }
}

function probeAfter(failures: number, now: Date): Date | null {
  if (failures < BREAKER_OPENS_AT) return null
  const pause = PAUSES_MS[failures - BREAKER_OPENS_AT + 1] ?? LONGEST_PROBE_PAUSE_MS
  return new Date(now.getTime() + Math.min(pause, LONGEST_PROBE_PAUSE_MS))
}

/** How long its tries take after one more. A single hiccup makes no quick endpoint slow, and a single quick answer no slow one quick. */
export function meanOfTries(beforeMs: number | null, lastMs: number): number {
  return Math.round(((beforeMs ?? lastMs) + lastMs) / 2)
}
