import { BRAKED_FORM, ORDINARY_FORM, type PasscodeForm, STANDING_FORM } from './passcode.ts'

/**
 * How far back the ledger looks. It reads every passcode that could be guessed in that time, so no stretch of 24 hours holds more chance than
 * the ledger allows.
 */
export const LEDGER_WINDOW_MS = 24 * 60 * 60 * 1_000

/**
 * The chance that is given away, in hundred-millionths: one guess at eight digits is one, one at six is a hundred. Together with the
 * passcodes to holders (three a day, of eight digits) it stays under 5 in a million a day for each mailbox.
 */
const SIX_DIGIT_CHANCE = 400
const WHOLE_CHANCE = 490

/** A passcode followed by a newer one of its journey keeps one try: enough to type the one from the earlier mail. */
const KEPT_TRIES = 1

/** A passcode that was mailed to a mailbox. */
export type LedgerEntry = PasscodeForm & {
  attempts: number
  /** Null until it is sent. */
  expiresAt: Date | null
  retiredAt: Date | null
  /** It, or another of its journey, proved the mailbox: its guesses were the reader's own. */
  provedAt: Date | null
}

/** The tries that a passcode has from the moment at which a newer one is sent in its journey. */
export const triesWhenFollowed = ({ attempts, maxAttempts }: Pick<LedgerEntry, 'attempts' | 'maxAttempts'>) =>
  Math.min(maxAttempts, attempts + KEPT_TRIES)

/**
 * The form of the next passcode to a mailbox: six digits while its guesses are worth enough, else eight, else standing. What can still be
 * tried is reserved, what is over costs the wrong tries that were made. So the chance is bounded by what is mailed, and no reader is refused.
 */
export function formOfNext(mailed: readonly LedgerEntry[], isBraked: boolean, now: Date): PasscodeForm {
  const sixDigits = mailed.filter(({ digitCount }) => digitCount === ORDINARY_FORM.digitCount)
  const tries = Math.floor((SIX_DIGIT_CHANCE - chanceOf(sixDigits, now)) / guessChance(ORDINARY_FORM))
  if (!isBraked && tries >= BRAKED_FORM.maxAttempts) {
    return { ...ORDINARY_FORM, maxAttempts: Math.min(tries, ORDINARY_FORM.maxAttempts) }
  }
  const isSpent = chanceOf(mailed, now) + BRAKED_FORM.maxAttempts * guessChance(BRAKED_FORM) > WHOLE_CHANCE
  return isSpent ? STANDING_FORM : BRAKED_FORM
}

/** The chance that these passcodes give, or gave, to a guesser within the window. */
export function chanceOf(mailed: readonly LedgerEntry[], now: Date): number {
  const since = now.getTime() - LEDGER_WINDOW_MS
  return mailed
    .filter(({ provedAt, expiresAt }) => !provedAt && (!expiresAt || expiresAt.getTime() > since))
    .reduce((sum, one) => sum + triesOf(one, now) * guessChance(one), 0)
}

function triesOf({ attempts, maxAttempts, expiresAt, retiredAt }: LedgerEntry, now: Date): number {
  const isLive = !retiredAt && (!expiresAt || now < expiresAt)
  return isLive ? maxAttempts : Math.min(attempts, maxAttempts)
}

/** Of a standing passcode, nothing that a sum would show. */
const guessChance = ({ digitCount }: Pick<PasscodeForm, 'digitCount'>) =>
  digitCount > BRAKED_FORM.digitCount ? 0 : 10 ** (BRAKED_FORM.digitCount - digitCount)
