import { passcodeChallenge } from '@identity/database'
import { mailboxKey } from '@identity/values'
import { inArray, isNull } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import type { PasscodePurpose } from './domain/passcode.ts'

/** What a passcode would prove, and where it is typed. */
export type Proof = {
  journeyId: string
  purpose: PasscodePurpose
  emailAddress: string
  /** The browser of the journey; null when it has no name. */
  browserDigest: string | null
}

export const isLive = isNull(passcodeChallenge.retiredAt)

/** Mailed to the mailbox, by whichever of its spellings. */
export const isTo = (emailAddress: string, digester: Digester) =>
  inArray(passcodeChallenge.mailboxDigest, digester.everyDigest('mailbox', mailboxKey(emailAddress)))

/** What the digest of a passcode is of. Without the id, equal passcodes would have equal digests. */
export const boundTo = (id: string, digits: string) => `${id}\n${digits}`
