import { canBeTried } from '../domain/passcode.ts'
import type { LivePasscode } from '../passcode.repository.ts'
import type { Repositories } from '../repositories.ts'

/** A passcode that is about to end is no help to a person who is asked for it now. */
export const ENOUGH_MS = 5 * 60 * 1_000

/**
 * True when the mailbox has a passcode that this journey takes, or gets it in a moment: one of its own or of its browser (`live`), or a
 * standing one.
 */
export async function hasPasscode(
  { standingPasscodes }: Pick<Repositories, 'standingPasscodes'>,
  emailAddress: string,
  live: readonly LivePasscode[],
  now: Date,
): Promise<boolean> {
  return live.some((one) => canBeTried(one, now)) || standingPasscodes.isThere(emailAddress, now)
}

/** True when another journey of the browser, in another tab, asked for a passcode that this one takes, and that works for some minutes more. */
export function hasSiblings(live: readonly LivePasscode[], now: Date): boolean {
  const soon = new Date(now.getTime() + ENOUGH_MS)
  return live.some((one) => one.isSiblings && canBeTried(one, soon))
}
