import { numbersIn, plainText } from '@identity/values'

// docs/decisions/0005-secrets-at-rest.md and design §9.
export const PASSCODE_DIGITS = 6
export const PASSCODE_LIFE_MS = 15 * 60 * 1000
export const PASSCODE_MAX_ATTEMPTS = 5
/** A person who asked for another one may still be reading the earlier mail. */
export const LIVE_PASSCODES = 2

/**
 * SIGN_IN proves the address with which a person signs in, OWNER that of the identity that holds their record, RECORD the one on the record
 * itself.
 */
export type PasscodePurpose = 'SIGN_IN' | 'OWNER' | 'RECORD'

/** The digits and the tries of a passcode. Each one keeps the form with which it was sent. */
export type PasscodeForm = { digitCount: number; maxAttempts: number }

export const ORDINARY_FORM: PasscodeForm = { digitCount: PASSCODE_DIGITS, maxAttempts: PASSCODE_MAX_ATTEMPTS }
/** While the brake is on (passcode-brake.ts): each guess is a hundred times less likely to be right, and there are fewer. */
export const BRAKED_FORM: PasscodeForm = { digitCount: 8, maxAttempts: 3 }

export type PasscodeVerdict = 'correct' | 'incorrect' | 'expired' | 'exhausted'

/** For so long after it was sent, an expired passcode is reported as expired. Later it is simply wrong: it comes from an old mail. */
export const REMEMBERED_MS = 2 * 60 * 60 * 1000

/** `attempts` includes this guess. Exhausted beats correct: a lucky sixth guess is still a guess. */
export function judgePasscode(
  passcode: { attempts: number; maxAttempts: number; expiresAt: Date },
  isSameDigits: boolean,
  now: Date,
): PasscodeVerdict {
  if (passcode.attempts > passcode.maxAttempts) return 'exhausted'
  if (now.getTime() > passcode.expiresAt.getTime() - PASSCODE_LIFE_MS + REMEMBERED_MS) return 'incorrect'
  if (now >= passcode.expiresAt) return 'expired'
  return isSameDigits ? 'correct' : 'incorrect'
}

const LENGTHS = new Set([ORDINARY_FORM.digitCount, BRAKED_FORM.digitCount])

/**
 * Reads the digits of a typed passcode out of what people paste with it: spaces between groups, quotes, the line or the whole mail around it.
 * `live` are the passcodes that it could be; without one number of a length that one of them has it is a slip of the hand, not a guess.
 */
export function readPasscode(
  typed: string,
  live: { digitCount: number }[],
): { ok: true; digits: string } | { ok: false; reason: 'MISSING' | 'MALFORMED' } {
  if (!/[\p{L}\p{N}]/u.test(plainText(typed))) return { ok: false, reason: 'MISSING' }
  const lengths = live.length > 0 ? new Set(live.map(({ digitCount }) => digitCount)) : LENGTHS
  const [digits, ...others] = numbersIn(typed).filter((number) => lengths.has(number.length))
  return digits === undefined || others.length > 0 ? { ok: false, reason: 'MALFORMED' } : { ok: true, digits }
}
