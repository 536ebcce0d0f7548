import { setTimeout as pause } from 'node:timers/promises'

/** The shortest time that an answer takes, so that its time says nothing about what was found. */
export type TimeFloor = {
  floorMs: number
  /** Resolves after so many milliseconds. */
  pause(ms: number): Promise<unknown>
}

/** Far above what matching takes at the 99th percentile (docs/matching/oracle-protection.md); matching.md §8, rule 2. */
export const TIME_FLOOR: TimeFloor = { floorMs: 250, pause }

/**
 * Does the work, and answers no sooner than the floor, also when it throws. Call it around the transaction, so that no lock is held
 * meanwhile. The work lifts the floor when it asks nothing of the records, whatever they hold: then its time can tell nothing of them.
 */
export async function withMinimumDuration<Result>(
  { floorMs, pause }: TimeFloor,
  work: (lift: () => void) => Promise<Result>,
): Promise<Result> {
  const floor = pause(floorMs)
  let isLifted = false
  try {
    return await work(() => {
      isLifted = true
    })
  } finally {
    if (!isLifted) await floor
  }
}
