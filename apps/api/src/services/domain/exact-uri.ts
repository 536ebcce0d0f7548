import { readUrl } from '@identity/values'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * True when a URI can be registered. It is compared character by character (RFC 9700, 2.1), so it must be one address and no pattern, and
 * written as browsers write it: otherwise it would never match. Plain http only for a program on the same machine (RFC 8252, 7.3).
 */
export function isExactUri(text: string): boolean {
  const url = readUrl(text)
  if (!url || text.includes('*') || text.includes('#')) return false
  if (url.username || url.password) return false
  const isWrittenPlainly = url.href === text || url.href === `${text}/`
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  return isWrittenPlainly && isSafe
}
