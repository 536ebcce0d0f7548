import { plainText } from '@identity/values'

// docs/decisions/0005-secrets-at-rest.md and design §9.
export const PASSCODE_DIGITS = 6
export const PASSCODE_LIFE_MS = 15 * 60 * 1000
export const PASSCODE_MAX_ATTEMPTS = 5
/** A person who asked again may still be reading the mail before. */
export const LIVE_PASSCODES = 2

/**
 * SIGN_IN proves the address that a person signs in with, OWNER that of the identity which holds their record, RECORD the one on the record
 * itself.
 */
export type PasscodePurpose = 'SIGN_IN' | 'OWNER' | 'RECORD'

/** How long a passcode is and how often it may be tried. Each one keeps the form that it was sent with. */
export type PasscodeForm = { digitCount: number; maxAttempts: number }

export const ORDINARY_FORM: PasscodeForm = { digitCount: PASSCODE_DIGITS, maxAttempts: PASSCODE_MAX_ATTEMPTS }
/** While somebody seems to be guessing at large (passcode-brake.ts): each guess is a hundred times less likely, and there are fewer. */
export const BRAKED_FORM: PasscodeForm = { digitCount: 8, maxAttempts: 3 }

export type PasscodeVerdict = 'correct' | 'incorrect' | 'expired' | 'exhausted'

/** That a passcode has expired is said for so long after it was sent. Who comes later with one has picked up some old mail: it is wrong. */
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
 * The digits of what was typed: people put spaces and dashes where the mail shows groups. `live` are the passcodes that it could be; what
 * has another length than all of them is a slip of the hand, not a guess.
 */
export function readPasscode(
  typed: string,
  live: { digitCount: number }[],
): { ok: true; digits: string } | { ok: false; reason: 'MISSING' | 'MALFORMED' } {
  const digits = plainText(typed).replace(/[\s\p{Pd}.]/gu, '')
  if (digits === '') return { ok: false, reason: 'MISSING' }
  const lengths = live.length > 0 ? new Set(live.map(({ digitCount }) => digitCount)) : LENGTHS
  return /^[0-9]+$/.test(digits) && lengths.has(digits.length)
    ? { ok: true, digits }
    : { ok: false, reason: 'MALFORMED' }
}
