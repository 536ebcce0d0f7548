import { readUrl } from '@identity/values'

/** Hosts that stand on an operator's list, as `host:port`, may be anything: a receiver on the developer's own machine. */
export type AllowedHosts = ReadonlySet<string>

export const ADDRESS_PROBLEMS = [
  'MALFORMED',
  'TOO_LONG',
  'NOT_HTTPS',
  'HAS_PASSWORD',
  'HAS_FRAGMENT',
  'OTHER_PORT',
  'NOT_A_NAME',
  'INSIDE_NAME',
] as const
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number]

const LONGEST = 1_000
// Names that no public DNS answers (RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of `internal`).
const INSIDE_NAMES = ['local', 'internal', 'localhost', 'home.arpa']

type ReadAddress = { kind: 'read'; url: string } | { kind: 'refused'; problem: AddressProblem }

/**
 * Reads the address of an endpoint as it is called and signed: the WHATWG parser makes `0x7f.1` and full-width digits what they mean and leaves out
 * port 443, and escapes are in capitals (RFC 3986 §6.2.2.1), so that a receiver who normalises verifies the same `@target-uri`.
 */
export function readEndpointAddress(text: string, allowed: AllowedHosts): ReadAddress {
  const url = readUrl(text)
  if (!url) return refused('MALFORMED')
  const problem = problemOf(url, allowed)
  if (problem) return refused(problem)
  const normal = url.href.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())
  return normal.length > LONGEST ? refused('TOO_LONG') : { kind: 'read', url: normal }
}

const refused = (problem: AddressProblem) => ({ kind: 'refused' as const, problem })

function problemOf(url: URL, allowed: AllowedHosts): AddressProblem | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'NOT_HTTPS'
  if (url.username || url.password) return 'HAS_PASSWORD'
  if (url.hash || url.href.endsWith('#')) return 'HAS_FRAGMENT'
  if (isAllowedHost(url, allowed)) return null
  if (url.protocol !== 'https:') return 'NOT_HTTPS'
  if (url.port) return 'OTHER_PORT'
  // The parser has written each number of whatever base as a dotted IPv4 address. A dot at the end would make two names of one.
  if (/^[\d.]+$|^\[|\.$/.test(url.hostname)) return 'NOT_A_NAME'
  return isInsideName(url.hostname) ? 'INSIDE_NAME' : null
}

/** True for a host and port on the operator's list. */
export function isAllowedHost(url: URL, allowed: AllowedHosts): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return allowed.has(`${url.hostname}:${port}`)
}

function isInsideName(host: string): boolean {
  return !host.includes('.') || INSIDE_NAMES.some((name) => host.endsWith(`.${name}`) || host === name)
}
