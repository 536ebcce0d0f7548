import { spellingDistance } from '@identity/matching'
import { emailKey } from '@identity/values'
import { ALSO_MAIL_DOMAINS, COMMON_MAIL_DOMAINS } from './mail-domains.ts'

const known = new Set<string>([...COMMON_MAIL_DOMAINS, ...ALSO_MAIL_DOMAINS])
const SLIPS = 1 // two would suspect real domains: fastmail.com is two letters away from hotmail.com

/**
 * What the address was probably meant to be, where its domain is one slip of the hand from a common one; null for most. It looks at the text
 * alone, never at who we know: a stranger learns nothing from it.
 */
export function likelyMeant(address: string): string | null {
  const [, domain = ''] = emailKey(address).split('@')
  if (known.has(domain)) return null
  const meant = COMMON_MAIL_DOMAINS.find((common) => spellingDistance(domain, common, SLIPS) <= SLIPS)
  return meant ? address.replace(/@.*$/, `@${meant}`) : null
}
