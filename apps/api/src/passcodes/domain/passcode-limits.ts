import { mailboxFold, mailboxKey } from '@identity/values'
import type { Allowance, Limit } from '../../guard/domain/limit.ts'
import { networkOf } from '../../guard/domain/network.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

// Design §9 and docs/passcodes.md, all of them. Windows slide: an hour is any 60 minutes.
/** Passcodes to one mailbox, and those that one journey asks for. */
export const SEND_GAP: Limit = { max: 1, windowMs: 30 * SECOND_MS }
/** Passcodes to one mailbox, so that an attacker cannot flood it. The last one that is allowed for now is a standing passcode. */
export const SENDS_TO_MAILBOX: Limit[] = [
  { max: 5, windowMs: HOUR_MS },
  { max: 10, windowMs: DAY_MS },
]
/** The same for addresses that may be another's (docs/decisions/0059): the last mail is left to the spelling without a tag. */
const SENDS_TO_TAGGED: Limit[] = SENDS_TO_MAILBOX.map(({ max, windowMs }) => ({ max: max - 1, windowMs }))
/** Of these, to the holder of a record or to the address on it. */
export const SENDS_TO_HOLDER: Limit[] = [
  { max: 2, windowMs: HOUR_MS },
  { max: 3, windowMs: DAY_MS },
]
/** Passcodes to a holder for which one journey may ask: its page looks the same whether or not they are mailed. */
const HOLDER_ASKS: Limit[] = [SEND_GAP, { max: 5, windowMs: HOUR_MS }]
/** Passcodes requested from one network, so that one computer cannot send mail to thousands of mailboxes. A whole school may share one. */
export const SENDS_FROM_NETWORK: Limit = { max: 200, windowMs: 15 * MINUTE_MS }
/** Wrong passcodes from one network. Beyond it passcodes asked for from there are longer, and its guesses do not turn the brake for others. */
export const WRONG_FROM_NETWORK: Limit = { max: 50, windowMs: 15 * MINUTE_MS }
/** Guesses of one journey at standing passcodes. Another journey has its own, so no stranger uses up the reader's. */
export const STANDING_GUESSES: Limit = { max: 10, windowMs: 15 * MINUTE_MS }

/** A browser that is known to the mailbox has these for itself. All others, `null`, share them. */
type Browser = string | null

const asked = (emailAddress: string, browser: Browser) =>
  browser ? `${mailboxFold(emailAddress)}\n${browser}` : mailboxFold(emailAddress)

export const sendGap = (emailAddress: string, browser: Browser): Allowance => ({
  name: 'passcode-gap',
  subject: asked(emailAddress, browser),
  limits: [SEND_GAP],
})

export const sendsToMailbox = (emailAddress: string, browser: Browser): Allowance => ({
  name: 'passcode-to-mailbox',
  subject: asked(emailAddress, browser),
  limits:
    browser || mailboxKey(emailAddress) === mailboxFold(emailAddress) ? SENDS_TO_MAILBOX : SENDS_TO_TAGGED,
})

export const sendsToHolder = (emailAddress: string): Allowance => ({
  name: 'passcode-to-holder',
  subject: mailboxFold(emailAddress),
  limits: SENDS_TO_HOLDER,
})

/** A journey and the address for which it asks: whoever corrects a slip in the address does not wait. */
export const journeyGap = (journeyId: string, emailAddress: string): Allowance => ({
  name: 'passcode-journey-gap',
  subject: `${journeyId}\n${mailboxFold(emailAddress)}`,
  limits: [SEND_GAP],
})

export const holderAsks = (journeyId: string): Allowance => ({
  name: 'passcode-holder-asks',
  subject: journeyId,
  limits: HOLDER_ASKS,
})

export const sendsFromNetwork = (clientAddress: string): Allowance => ({
  name: 'passcode-from-network',
  subject: networkOf(clientAddress),
  limits: [SENDS_FROM_NETWORK],
})

/** Counted by the network from which the journey asked for its passcode. */
export const wrongFromNetwork = (networkDigest: string): Allowance => ({
  name: 'wrong-passcode-from-network',
  subject: networkDigest,
  limits: [WRONG_FROM_NETWORK],
})

export const standingGuesses = (journeyId: string): Allowance => ({
  name: 'standing-passcode-guesses',
  subject: journeyId,
  limits: [STANDING_GUESSES],
})
