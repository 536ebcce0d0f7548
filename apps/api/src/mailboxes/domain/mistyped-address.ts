import { spellingDistance } from '@identity/matching'
import { emailKey } from '@identity/values'
import { ALSO_MAIL_DOMAINS, COMMON_MAIL_DOMAINS } from './mail-domains.ts'

const known = new Set<string>([...COMMON_MAIL_DOMAINS, ...ALSO_MAIL_DOMAINS])
const SLIPS = 1 // two would suspect real domains: fastmail.com is two letters away from hotmail.com

/**
 * The address that was probably meant, when the domain is one slip from a common one; null for most. It reads the text alone, never our
 * identities: a stranger learns nothing from it.
 */
export function suggestedAddress(address: string): string | null {
  const [, domain = ''] = emailKey(address).split('@')
  if (known.has(domain)) return null
  const meant = COMMON_MAIL_DOMAINS.find((common) => spellingDistance(domain, common, SLIPS) <= SLIPS)
  return meant ? address.replace(/@.*$/, `@${meant}`) : null
}
