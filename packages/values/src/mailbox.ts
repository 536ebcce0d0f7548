import { emailKey } from './email-address.ts'

const gmail = new Set(['gmail.com', 'googlemail.com'])
/** Providers that say so themselves: whatever follows a + reaches the same mailbox. */
const withTags = new Set([
  ...gmail,
  ...['outlook.com', 'hotmail.com', 'hotmail.co.uk', 'live.com', 'live.co.uk', 'msn.com'],
  ...['icloud.com', 'me.com', 'mac.com'],
  ...['fastmail.com', 'fastmail.fm', 'protonmail.com', 'proton.me', 'pm.me'],
])

/**
 * The mailbox that an address surely leads to, by the rule of its own domain: Gmail's dots and its other domain, and tags (+npq) where the
 * provider is known for them. Whoever reads one of its spellings reads them all, so it may stand where something is proved.
 */
export function mailboxKey(address: string): string {
  const [local, domain] = parts(address)
  return joined(withTags.has(domain) ? withoutTag(local) : local, domain)
}

/**
 * One key for all addresses that may lead to one mailbox: a tag is cut at every domain. For limits and for looking something up; it proves
 * nothing, because at some domains jo+npq@ belongs to another person than jo@.
 */
export function mailboxFold(address: string): string {
  const [local, domain] = parts(address)
  return joined(withoutTag(local), domain)
}

function joined(local: string, domain: string): string {
  return gmail.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`
}

function parts(address: string): [local: string, domain: string] {
  const [local = '', domain = ''] = emailKey(address).split('@')
  return [local, domain]
}

const withoutTag = (local: string) => (local.includes('+') ? local.replace(/(?<=.)\+.*$/, '') : local)
