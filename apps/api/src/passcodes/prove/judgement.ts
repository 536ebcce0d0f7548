import type { PasscodePurpose } from '../domain/passcode.ts'
import type { TooManyRequests } from '../domain/passcode-refusal.ts'

/** The outcome of a guess. `purpose`, `browser`: what the right passcode was mailed for, and the known browser that asked for it. `nothing`: there was none to guess. */
export type Judgement =
  | { kind: 'right'; purpose: PasscodePurpose; browser: string | null }
  | { kind: 'wrong'; attemptsLeft: number }
  | { kind: 'nothing'; hasExpired: boolean }
  | TooManyRequests
