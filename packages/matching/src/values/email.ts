import { mailboxFold } from '@identity/values'
import { emailMatchKey } from './email-match-key.ts'

export type EmailLevel = 'exact' | 'same-local-part' | 'different' | 'absent'

/** Many people share a shorter local part than this, such as jsmith. */
const LONG_LOCAL_PART = 8

/** Keys of `emailMatchKey`. `same-local-part`: the same long name at another provider, or the same name with a tag that may be another's. */
export function compareEmails(one: string | null, other: string | null): EmailLevel {
  if (one === null || other === null) return 'absent'
  if (one === other) return 'exact'
  if (mailboxFold(one) === mailboxFold(other)) return 'same-local-part'
  const [local = ''] = one.split('@')
  return local.length >= LONG_LOCAL_PART && other.startsWith(`${local}@`) ? 'same-local-part' : 'different'
}

export function comparableEmail(text: string | null | undefined): string | null {
  return text ? emailMatchKey(text.trim()) : null
}
