import { setTimeout as pause } from 'node:timers/promises'

/** How long an answer takes at least, so that its time says nothing about what was found. */
export type TimeFloor = {
  floorMs: number
  /** Comes back after so many milliseconds. */
  pause(ms: number): Promise<unknown>
}

/** Far above what matching takes at the 99th percentile (docs/matching/oracle-protection.md); matching.md §8, rule 2. */
export const TIME_FLOOR: TimeFloor = { floorMs: 250, pause }

/** Does the work, and answers no sooner than the floor, whatever came of it. Nothing is held meanwhile: call it around the transaction. */
export async function noSooner<Result>(
  { floorMs, pause }: TimeFloor,
  work: () => Promise<Result>,
): Promise<Result> {
  const floor = pause(floorMs)
  try {
    return await work()
  } finally {
    await floor
  }
}
