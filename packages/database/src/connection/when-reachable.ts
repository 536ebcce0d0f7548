import { type Logger, withRetries } from '@identity/runtime'
import { isDatabaseAway } from './lost-connection.ts'

// 25 s in the middle, 50 s at most: a database that starts again after a crash is back by then, and a supervisor's patience is longer.
const TRIES = 9
const FIRST_PAUSE_MS = 200

/** The first thing that a process asks of the database, tried until the database can be reached: a process that starts meanwhile need not die. */
export function whenReachable<Result>(
  ask: () => Promise<Result>,
  logger: Pick<Logger, 'warn'>,
): Promise<Result> {
  return withRetries(ask, {
    tries: TRIES,
    pauseMs: FIRST_PAUSE_MS,
    isWorthAnotherTry(err) {
      const isUnreachable = isDatabaseAway(err)
      if (isUnreachable) logger.warn({ err }, 'the database cannot be reached yet')
      return isUnreachable
    },
  })
}
