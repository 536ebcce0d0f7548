import { canBeTried } from './passcode.ts'
import type { PasscodeDelivery } from './passcode-delivery.ts'

/** A passcode for signing in, of which the page of a journey may tell. */
export type ShownPasscode = {
  digitCount: number
  attempts: number
  maxAttempts: number
  isStanding: boolean
  issuedAt: Date | null
  expiresAt: Date | null
  deliveryStatus: PasscodeDelivery | null
  /** Another journey asked for it. */
  isFromBefore: boolean
  /** This journey asked for it, or another of its browser. */
  isOfThisBrowser: boolean
}

/**
 * The passcode that the page tells the person to type, of those that it may tell of, newest first: the newest of the browser while it can be
 * tried, else a standing one of the mailbox.
 */
export function passcodeToShow(shown: readonly ShownPasscode[], now: Date): ShownPasscode | null {
  const newest = shown.find(({ isOfThisBrowser }) => isOfThisBrowser) ?? null
  if (newest && isWorking(newest, now)) return newest
  return shown.find((one) => one.isStanding && isWorking(one, now)) ?? newest
}

/** The tries of a standing passcode are counted by journey, not by passcode. */
export function isWorking(passcode: ShownPasscode, now: Date): boolean {
  const { isStanding, attempts, maxAttempts } = passcode
  return canBeTried({ ...passcode, maxAttempts: isStanding ? attempts + 1 : maxAttempts }, now)
}
