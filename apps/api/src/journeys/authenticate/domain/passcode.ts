// docs/decisions/0005-secrets-at-rest.md and design §9.
export const PASSCODE_DIGITS = 6
export const PASSCODE_LIFE_MS = 15 * 60 * 1000
export const PASSCODE_MAX_ATTEMPTS = 5
/** A person who asked again may still be reading the mail before. */
export const LIVE_PASSCODES = 2

export type PasscodeVerdict = 'correct' | 'incorrect' | 'expired' | 'exhausted'

/** `attempts` includes this guess. Exhausted beats correct: a lucky sixth guess is still a guess. */
export function judgePasscode(
  passcode: { attempts: number; expiresAt: Date },
  isSameDigits: boolean,
  now: Date,
): PasscodeVerdict {
  if (passcode.attempts > PASSCODE_MAX_ATTEMPTS) return 'exhausted'
  if (now >= passcode.expiresAt) return 'expired'
  return isSameDigits ? 'correct' : 'incorrect'
}

/** The digits of what was typed: people put spaces and dashes where the mail shows groups. */
export function readPasscode(
  typed: string,
): { ok: true; digits: string } | { ok: false; reason: 'MISSING' | 'MALFORMED' } {
  const digits = typed.normalize('NFKC').replace(/[\s\-‐-―.]/gu, '')
  if (digits === '') return { ok: false, reason: 'MISSING' }
  return /^[0-9]{6}$/.test(digits) ? { ok: true, digits } : { ok: false, reason: 'MALFORMED' }
}
