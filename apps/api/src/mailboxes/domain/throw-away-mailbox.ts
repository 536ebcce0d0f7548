import { emailKey } from '@identity/values'
import { THROW_AWAY_DOMAINS } from './throw-away-domains.ts'

const domains = new Set<string>(THROW_AWAY_DOMAINS)

/**
 * True when an address is at a provider of throw-away mailboxes: its passcode proves little, because strangers may read it, now or later.
 * No address is refused for it.
 */
export function isThrowAwayMailbox(address: string): boolean {
  const [, domain = ''] = emailKey(address).split('@')
  const labels = domain.split('.')
  return labels.some((_, place) => domains.has(labels.slice(place).join('.')))
}
