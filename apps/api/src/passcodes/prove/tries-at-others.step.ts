import { usesLeft } from '../../guard/domain/limit.ts'
import { canBeTried, STANDING_FORM } from '../domain/passcode.ts'
import { standingGuesses } from '../domain/passcode-limits.ts'
import type { LivePasscode } from '../passcode.repository.ts'
import type { Repositories } from '../repositories.ts'

type Typed = { journeyId: string; emailAddress: string; live: LivePasscode[]; digits: string }

/**
 * The tries left at the newest passcode, where wrong digits were no guess at it: it has another length, or is still on its way. The answer must then
 * not be that only a new one helps. Digits of a standing one are a guess at the newest, wherever it stands.
 */
export async function triesAtOthers(
  { limits, standingPasscodes }: Pick<Repositories, 'limits' | 'standingPasscodes'>,
  { journeyId, emailAddress, live: [newest], digits }: Typed,
  now: Date,
): Promise<number> {
  if (digits.length === STANDING_FORM.digitCount) return 0
  if (newest && canBeTried(newest, now)) {
    const wasGuessed = !newest.isOnItsWay && newest.digitCount === digits.length
    return wasGuessed ? 0 : newest.maxAttempts - newest.attempts
  }
  if (!(await standingPasscodes.isThere(emailAddress, now))) return 0
  const guesses = standingGuesses(journeyId)
  return usesLeft(await limits.usesOf(guesses), guesses.limits, now)
}
