import type { Limit } from './domain/limit.ts'
import { GUESS_LIMITS, type GuessLimits } from './domain/match-guess.ts'
import { SUBMISSIONS_FROM_NETWORK } from './submit/take-match-submission.step.ts'
import { TIME_FLOOR, type TimeFloor } from './time-floor.ts'

/** The guards that keep strangers from learning who is in the records. Operators may set each. */
export type Guards = {
  /** The match submissions that one network may make in an hour. */
  submissionsFromNetwork: Limit
  guesses: GuessLimits
  timeFloor: TimeFloor
}

export const GUARDS: Guards = {
  submissionsFromNetwork: SUBMISSIONS_FROM_NETWORK,
  guesses: GUESS_LIMITS,
  timeFloor: TIME_FLOOR,
}
