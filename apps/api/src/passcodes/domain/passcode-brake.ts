const MINUTE_MS = 60 * 1_000

// Design §9: over 2% wrong in 5 minutes. security-reliability.md T2 and P2: not before 200 tries; for an hour, then looked at again.
export const BRAKE_WINDOW_MS = 5 * MINUTE_MS
export const BRAKE_ON_ABOVE = 0.02
export const BRAKE_MIN_TRIES = 200
export const BRAKE_MIN_MS = 60 * MINUTE_MS
/** Lower than the rate that turns it on, and never before the hour is over, so that the brake does not flap. */
export const BRAKE_OFF_AT = 0.01

export type Brake = { isOn: boolean; changedAt: Date }
/** The passcodes that were typed in the last five minutes, over the whole service. Slips of the hand are not counted. */
export type Tally = { right: number; wrong: number }

/** True when passcodes should be longer and have fewer tries: an attacker who guesses in many mailboxes stays within the limits of each. */
export function shouldBrake(brake: Brake | null, { right, wrong }: Tally, now: Date): boolean {
  const tries = right + wrong
  // So few tries say nothing: one person who mistypes would count as a wave of guesses.
  const failureRate = tries < BRAKE_MIN_TRIES ? 0 : wrong / tries
  if (!brake?.isOn) return failureRate > BRAKE_ON_ABOVE
  return now.getTime() - brake.changedAt.getTime() < BRAKE_MIN_MS || failureRate > BRAKE_OFF_AT
}
