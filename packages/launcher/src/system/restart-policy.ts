export const MOST_EARLY_DEATHS = 5
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000

/**
 * What to do when a process died unasked. One that had been ready is started again at once. One that dies before it ever is
 * gets longer and longer pauses, then up: something is wrong that starting again will not mend.
 */
export function afterDeath(earlyDeaths: number): { giveUp: true } | { giveUp: false; pauseMs: number } {
  if (earlyDeaths >= MOST_EARLY_DEATHS) return { giveUp: true }
  if (earlyDeaths === 0) return { giveUp: false, pauseMs: 0 }
  return { giveUp: false, pauseMs: Math.min(FIRST_PAUSE_MS * 2 ** (earlyDeaths - 1), LONGEST_PAUSE_MS) }
}
