import { isRoleMailbox } from '@identity/matching'
import { emailKey } from '@identity/values'

/**
 * True when an address belongs to a role, such as office@ or head@, and not to one person. Whole names only, whatever their capitals; a tag
 * (office+jo@) leads to the same mailbox. docs/decisions/0013-shared-mailboxes.md says why all of them are refused alike.
 */
export function isSharedMailbox(address: string): boolean {
  const [localPart = ''] = emailKey(address).split('@')
  return isRoleMailbox(localPart.replace(/(?<=.)\+.*$/, ''))
}
