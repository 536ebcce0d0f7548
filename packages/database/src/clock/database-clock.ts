import type { Logger } from '@identity/runtime'
import type { Sql } from 'postgres'

export type DatabaseClock = { now(): Date; stop(): void }

type Options = {
  logger: Pick<Logger, 'warn'>
  /** The computer's own clock, which is only compared. */
  wallClock?: () => number
  everyMs?: number
}

const EVERY_MS = 60_000
const SAMPLES = 3
const LONGEST_ROUND_TRIP_MS = 1_000 // half of it is how wrong a reading may be
const FAR_OFF_MS = 1_000

/**
 * The database's time, read at start and every minute; in between the computer's steady counter goes on from there, which no change of its clock
 * moves. So what one copy of an app says is over is over for all of them, however wrong the clocks of their computers are. While the database
 * does not answer, or answers too slowly to be exact, the last reading stays.
 */
export async function followDatabaseClock(
  sql: Sql,
  { logger, wallClock = Date.now, everyMs = EVERY_MS }: Options,
): Promise<DatabaseClock> {
  let reading = await readClock(sql)
  let wasFarOff = false
  compare()

  const timer = setInterval(() => void readAgain(), everyMs)
  timer.unref()
  return {
    now: () => new Date(timeOf(reading)),
    stop: () => clearInterval(timer),
  }

  async function readAgain(): Promise<void> {
    try {
      const next = await readClock(sql)
      if (next.roundTripMs > LONGEST_ROUND_TRIP_MS) return
      const movedMs = Math.round(timeOf(next) - timeOf(reading))
      if (Math.abs(movedMs) > FAR_OFF_MS) logger.warn({ movedMs }, 'the clock of the database was moved')
      reading = next
      compare()
    } catch (err) {
      logger.warn({ err }, 'the clock of the database could not be read')
    }
  }

  /** Told once, not every minute: the app itself does not mind. */
  function compare(): void {
    const aheadMs = Math.round(wallClock() - timeOf(reading))
    const isFarOff = Math.abs(aheadMs) > FAR_OFF_MS
    if (isFarOff && !wasFarOff)
      logger.warn({ aheadMs }, 'the clock of this computer is not that of the database')
    wasFarOff = isFarOff
  }
}

type Reading = { timeMs: number; counterMs: number; roundTripMs: number }

function timeOf({ timeMs, counterMs }: Reading): number {
  return timeMs + performance.now() - counterMs
}

/** The quickest of a few answers: it says best when it was given. */
async function readClock(sql: Sql): Promise<Reading> {
  const readings: Reading[] = []
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const sentMs = performance.now()
    const [row] = await sql<{ timeMs: number }[]>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as "timeMs"`
    const counterMs = performance.now()
    const roundTripMs = counterMs - sentMs
    readings.push({ timeMs: Number(row?.timeMs) + roundTripMs / 2, counterMs, roundTripMs })
  }
  return readings.reduce((best, one) => (one.roundTripMs < best.roundTripMs ? one : best))
}
