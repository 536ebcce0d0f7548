import { passcodeChallenge } from '@identity/database'
import { mailboxKey } from '@identity/values'
import { inArray, isNull } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'

export const isLive = isNull(passcodeChallenge.retiredAt)

/** Mailed to the mailbox, by whichever of its spellings. */
export const isTo = (emailAddress: string, digester: Digester) =>
  inArray(passcodeChallenge.mailboxDigest, digester.everyDigest('mailbox', mailboxKey(emailAddress)))

/** What the digest of a passcode is of. Without the id, equal passcodes would have equal digests. */
export const boundTo = (id: string, digits: string) => `${id}\n${digits}`
