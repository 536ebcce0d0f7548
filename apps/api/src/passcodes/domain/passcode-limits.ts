import type { Allowance, Limit } from '../../guard/domain/limit.ts'
import { networkOf } from '../../guard/domain/network.ts'
import type { PasscodePurpose } from './passcode.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

// Design §9, all of them. Windows slide: an hour is any 60 minutes.
/** Passcodes to one address, so that an attacker cannot flood a mailbox. */
export const SEND_GAP: Limit = { max: 1, windowMs: 30 * SECOND_MS }
export const SENDS_TO_ADDRESS: Limit[] = [
  { max: 5, windowMs: HOUR_MS },
  { max: 10, windowMs: DAY_MS },
]
/** Passcodes requested from one network, so that one computer cannot send mail to thousands of mailboxes. A whole school may share one. */
export const SENDS_FROM_NETWORK: Limit = { max: 200, windowMs: 15 * MINUTE_MS }
/** Wrong passcodes for one address, over all its passcodes and journeys: a new passcode does not give new guesses. */
export const WRONG_GUESSES: Limit[] = [
  { max: 10, windowMs: HOUR_MS },
  { max: 20, windowMs: DAY_MS },
]

/**
 * Each purpose has its own limits on a mailbox. If passcodes to a record's holder, or to the address on a record, used up the limit of the
 * same address for signing in, an attacker who is shown that address redacted could find out which one it is.
 */
const named = (name: string, purpose: PasscodePurpose) =>
  purpose === 'SIGN_IN' ? name : `${purpose.toLowerCase()}-${name}`

export const sendGap = (mailbox: string, purpose: PasscodePurpose): Allowance => ({
  name: named('passcode-gap', purpose),
  subject: mailbox,
  limits: [SEND_GAP],
})

export const sendsToAddress = (mailbox: string, purpose: PasscodePurpose): Allowance => ({
  name: named('passcode-to-address', purpose),
  subject: mailbox,
  limits: SENDS_TO_ADDRESS,
})

export const sendsFromNetwork = (clientAddress: string): Allowance => ({
  name: 'passcode-from-network',
  subject: networkOf(clientAddress),
  limits: [SENDS_FROM_NETWORK],
})

export const wrongGuesses = (mailbox: string, purpose: PasscodePurpose): Allowance => ({
  name: named('wrong-passcode', purpose),
  subject: mailbox,
  limits: WRONG_GUESSES,
})
