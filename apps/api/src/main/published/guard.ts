// `@identity/api/guard`: the rules that count guesses, without a database.
export type { Allowance } from '../../guard/domain/limit.ts'
export { freeAt } from '../../guard/domain/limit.ts'
export { closing, GUESS_LIMITS, type GuessLimits, guessOf } from '../../guard/domain/match-guess.ts'
export { closes, isAlarming, WALK_WINDOW_MS, type Walk } from '../../guard/domain/walk.ts'
export { giveBackGuess, takeGuess } from '../../guard/guess/take-guess.step.ts'
export { takeMatchSubmission } from '../../guard/submit/take-match-submission.step.ts'
