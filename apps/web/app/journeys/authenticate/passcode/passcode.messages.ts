import type { PasscodeRejection } from '@identity/graphql-client'

export type PasscodeRejected = { reason: PasscodeRejection; attemptsLeft: number }

// Few enough to make the number worth saying; before that it would only worry people.
const TRIES_WORTH_SAYING = 2

const askAgain = 'Ask for a new one below'

const messages: Record<PasscodeRejection, (attemptsLeft: number) => string> = {
  MISSING: () => 'Enter the passcode we emailed you',
  MALFORMED: () => 'Passcode must be 6 numbers, like 123456',
  INCORRECT: (attemptsLeft) => {
    if (attemptsLeft === 0) return `The passcode is not correct and cannot be tried again. ${askAgain}`
    if (attemptsLeft > TRIES_WORTH_SAYING) return 'Enter the passcode from the newest email we sent you'
    return `The passcode is not correct. You have ${attemptsLeft} ${attemptsLeft === 1 ? 'try' : 'tries'} left`
  },
  EXPIRED: () => `The passcode has expired. ${askAgain}`,
  EXHAUSTED: () => `You have entered the wrong passcode too many times. ${askAgain}`,
}

/** What to say about a passcode that was not accepted. */
export function passcodeMessage({ reason, attemptsLeft }: PasscodeRejected): string {
  return messages[reason](attemptsLeft)
}
