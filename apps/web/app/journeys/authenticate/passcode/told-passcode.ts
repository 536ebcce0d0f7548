import type { JourneyFieldsFragment } from '@identity/graphql-client'
import type { Locale } from '@identity/page-frame'
import { timeOrDay } from '../../../words/waiting-time.ts'

type Passcode = NonNullable<JourneyFieldsFragment['passcode']>

/** A passcode as its page tells of it: times are in words. */
export type ToldPasscode = Pick<Passcode, 'delivery' | 'isWorking' | 'isFromBefore'> & {
  digits: number
  sentAt: string | null
  worksUntil: string | null
}

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

export function tellPasscode(passcode: Passcode | null | undefined, now: Date, locale: Locale): ToldPasscode {
  const { digitCount: digits, sentAt, worksUntil, ...rest } = passcode ?? lost
  const told = (instant: string | null) => instant && timeOrDay(new Date(instant), now, locale)
  return { ...rest, digits, sentAt: told(sentAt), worksUntil: told(worksUntil) }
}

/** Digits as the mail groups them: sixteen in fours. */
export function likeAPasscode(digits: number): string {
  return digits > '12345678'.length ? '1234 5678 1234 5678' : '12345678'.slice(0, digits)
}
