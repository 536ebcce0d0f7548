import { emailKey, parseEmailAddress } from '@identity/values'
import { isRoleMailbox } from './role-mailbox.ts'

/**
 * One person reads all addresses that share a key. Looser than `emailKey`, because here the address is one fact among three: tags
 * (+npq) go, and so do Gmail's dots and its other domain. Null for addresses that say nothing about a person, such as office@.
 */
export function emailMatchKey(email: string): string | null {
  const parsed = parseEmailAddress(email.normalize('NFKC'))
  if (!parsed.ok) return null
  const [typedLocal = '', typedDomain = ''] = emailKey(parsed.value).split('@')

  const isGmail = typedDomain === 'gmail.com' || typedDomain === 'googlemail.com'
  const untagged = typedLocal.replace(/(?<=.)\+.*$/, '')
  const local = isGmail ? untagged.replaceAll('.', '') : untagged
  if (!local || isRoleMailbox(local)) return null
  return `${local}@${isGmail ? 'gmail.com' : typedDomain}`
}
