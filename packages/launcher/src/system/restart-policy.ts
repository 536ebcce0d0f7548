export const MOST_EARLY_DEATHS = 5
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000

/**
 * Says what follows when a process died unasked. One that had been ready is started again at once. One that dies before gets longer and longer
 * pauses, and is given up in the end: a restart will not mend what is wrong.
 */
export function afterDeath(earlyDeaths: number): { giveUp: true } | { giveUp: false; pauseMs: number } {
  if (earlyDeaths >= MOST_EARLY_DEATHS) return { giveUp: true }
  if (earlyDeaths === 0) return { giveUp: false, pauseMs: 0 }
  return { giveUp: false, pauseMs: Math.min(FIRST_PAUSE_MS * 2 ** (earlyDeaths - 1), LONGEST_PAUSE_MS) }
}
