import type { JourneyFieldsFragment } from '@identity/graphql-client'

type Passcode = NonNullable<JourneyFieldsFragment['passcode']>

/** A passcode as its page tells of it, `now`. */
export type ToldPasscode = Omit<Passcode, '__typename' | 'digitCount'> & { digits: number; now: string }

/** As many as most passcodes to a holder have. */
export const HOLDER_DIGITS = 8
const ORDINARY_DIGITS = 6

/** An API that knows no passcode for the page has lost it: another one is needed. */
const lost = {
  digitCount: ORDINARY_DIGITS,
  delivery: null,
  sentAt: null,
  worksUntil: null,
  isWorking: false,
  isFromBefore: false,
}

export function tellPasscode(passcode: Passcode | null | undefined, now: Date): ToldPasscode {
  const { digitCount: digits, ...rest } = passcode ?? lost
  return { ...rest, digits, now: now.toISOString() }
}

/** Digits as the mail groups them: sixteen in fours. */
export function likeAPasscode(digits: number): string {
  return digits > '12345678'.length ? '1234 5678 1234 5678' : '12345678'.slice(0, digits)
}
