import { numbersIn, plainText } from '@identity/values'
import type { PasscodeDelivery } from './passcode-delivery.ts'

// docs/decisions/0005-secrets-at-rest.md, 0058-chance-is-the-budget.md and design §9.
export const PASSCODE_DIGITS = 6
export const PASSCODE_LIFE_MS = 15 * 60 * 1000
/** A fifth guess at six digits would use up the chance of a whole day by itself: domain/ledger.ts. */
export const PASSCODE_MAX_ATTEMPTS = 4
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
/**
 * While the brake is on (passcode-brake.ts), or a mailbox has had its six-digit guesses for the day (ledger.ts): each guess is a hundred times
 * less likely to be right, and there are fewer. OWNER and RECORD always have it: a length that changed would say something of the mailbox.
 */
export const BRAKED_FORM: PasscodeForm = { digitCount: 8, maxAttempts: 3 }
/**
 * A standing passcode is taken in every journey for its mailbox. So many digits that its guesses need no count by mailbox, which strangers
 * could use up: a thousand million guesses are right once in ten million times. Each journey has its own allowance of them.
 */
export const STANDING_FORM: PasscodeForm = { digitCount: 16, maxAttempts: 0 }

export type PasscodeVerdict = 'correct' | 'incorrect' | 'expired' | 'exhausted'

/** For so long after it was sent, an expired passcode is reported as expired. Later it is simply wrong: it comes from an old mail. */
export const REMEMBERED_MS = 2 * 60 * 60 * 1000

/** `attempts` includes this guess. Exhausted beats correct: a lucky guess too many is still a guess. */
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

/** True while a passcode is on its way or works, and its mail has not come back. */
export function canBeTried(
  passcode: {
    attempts: number
    maxAttempts: number
    expiresAt: Date | null
    deliveryStatus: PasscodeDelivery | null
  },
  now: Date,
): boolean {
  const { attempts, maxAttempts, expiresAt, deliveryStatus } = passcode
  const isUndelivered = deliveryStatus === 'FAILED' || deliveryStatus === 'REFUSED'
  return attempts < maxAttempts && (!expiresAt || now < expiresAt) && !isUndelivered
}

const LENGTHS = [ORDINARY_FORM.digitCount, BRAKED_FORM.digitCount]

/**
 * Reads the digits of a typed passcode out of what people paste with it: spaces between groups, quotes, the line or the whole mail around it.
 * `live` are the passcodes that it could be; without one number of a length that one of them has it is a slip of the hand, not a guess. A
 * standing passcode can always be meant: the answer must not say if there is one.
 */
export function readPasscode(
  typed: string,
  live: { digitCount: number }[],
): { ok: true; digits: string } | { ok: false; reason: 'MISSING' | 'MALFORMED' } {
  if (!/[\p{L}\p{N}]/u.test(plainText(typed))) return { ok: false, reason: 'MISSING' }
  const own = live.length > 0 ? live.map(({ digitCount }) => digitCount) : LENGTHS
  const lengths = new Set([...own, STANDING_FORM.digitCount])
  const [digits, ...others] = numbersIn(typed).filter((number) => lengths.has(number.length))
  return digits === undefined || others.length > 0 ? { ok: false, reason: 'MALFORMED' } : { ok: true, digits }
}
