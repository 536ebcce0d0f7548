import { usesLeft } from '../../guard/domain/limit.ts'
import { canBeTried, STANDING_FORM } from '../domain/passcode.ts'
import { standingGuesses } from '../domain/passcode-limits.ts'
import type { LivePasscode } from '../passcode.repository.ts'
import type { Repositories } from '../repositories.ts'

type Typed = { journeyId: string; emailAddress: string; live: LivePasscode[]; digits: string }

/**
 * The tries left at passcodes for which wrong digits were no guess: of another length, or still on their way. The page tells of one that works, so
 * the answer must not be that only a new one helps.
 */
export async function triesAtOthers(
  { limits, passcodes }: Pick<Repositories, 'limits' | 'passcodes'>,
  { journeyId, emailAddress, live, digits }: Typed,
  now: Date,
): Promise<number> {
  const own = live
    .filter((one) => (one.isOnItsWay || one.digitCount !== digits.length) && canBeTried(one, now))
    .map(({ maxAttempts, attempts }) => maxAttempts - attempts)
  const mayStand = digits.length !== STANDING_FORM.digitCount
  if (!mayStand || !(await passcodes.stands(emailAddress, now))) return Math.max(0, ...own)
  const guesses = standingGuesses(journeyId)
  return Math.max(...own, usesLeft(await limits.usesOf(guesses), guesses.limits, now))
}
