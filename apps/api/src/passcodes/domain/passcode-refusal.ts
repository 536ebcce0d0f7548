/** A limit is reached: nothing was stored, sent or tried. */
export type TooManyRequests = { kind: 'tooManyRequests'; retryAt: Date }

/** Sending mails is turned off: nothing was stored or sent. `until`: it is on again then by itself. */
export type SendingPaused = { kind: 'sendingPaused'; until: Date | null }

/** Nothing more is mailed for now: the newest passcode in the mailbox works until after `retryAt`. */
export type NothingMailed = { kind: 'nothingMailed'; retryAt: Date }

/** Why the typed passcode proves nothing. `attemptsLeft`: guesses at the newest passcodes; zero when only a new one will help. */
export type PasscodeRejected = {
  kind: 'rejected'
  reason: 'MISSING' | 'MALFORMED' | 'INCORRECT' | 'EXPIRED' | 'EXHAUSTED'
  attemptsLeft: number
  isNewOneSent: boolean
}

export type PasscodeRefusal = PasscodeRejected | TooManyRequests
