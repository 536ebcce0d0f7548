import type { Limit } from './domain/limit.ts'
import { GUESS_LIMITS, type GuessLimits } from './domain/match-guess.ts'
import { SUBMISSIONS_FROM_NETWORK } from './submit/match-submission.step.ts'
import { TIME_FLOOR, type TimeFloor } from './time-floor.ts'

/** What keeps strangers from asking the records who is in them. Operators may set each. */
export type Guards = {
  /** How many match submissions one network may make in an hour. */
  submissionsFromNetwork: Limit
  guesses: GuessLimits
  timeFloor: TimeFloor
}

export const GUARDS: Guards = {
  submissionsFromNetwork: SUBMISSIONS_FROM_NETWORK,
  guesses: GUESS_LIMITS,
  timeFloor: TIME_FLOOR,
}
