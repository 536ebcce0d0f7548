import type { FullName } from './person.ts'

type Known = FullName & { id: string; emailAddress: string; dateOfBirth: string }

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/**
 * True when two identities are one person's as far as their own facts say: one identity, one mailbox, or the same first and last name with
 * the same date of birth. `mailboxOf` folds an address to its mailbox.
 */
export function isSamePerson(one: Known, other: Known, mailboxOf: (emailAddress: string) => string): boolean {
  if (one.id === other.id || mailboxOf(one.emailAddress) === mailboxOf(other.emailAddress)) return true
  return (
    one.dateOfBirth === other.dateOfBirth &&
    folded(one.firstName) === folded(other.firstName) &&
    folded(one.lastName) === folded(other.lastName)
  )
}
