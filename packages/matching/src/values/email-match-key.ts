import { mailboxFold, mailboxKey, parseEmailAddress } from '@identity/values'
import { isRoleMailbox } from './role-mailbox.ts'

/**
 * One person reads all addresses that share a key, by the rule of their own domain: a proved address counts as the record's only then. Null
 * for addresses that say nothing about a person, such as office@.
 */
export function emailMatchKey(email: string): string | null {
  const parsed = parseEmailAddress(email.normalize('NFKC'))
  if (!parsed.ok) return null
  const [local = ''] = mailboxFold(parsed.value).split('@')
  if (!local || isRoleMailbox(local)) return null
  return mailboxKey(parsed.value)
}
