import { domainToASCII } from 'node:url'
import { accepted, type Parsed, refused } from './parsed.ts'

// RFC 5321: a mailbox that is longer than this cannot be delivered to. GOV.UK Notify allows more, mail servers do not.
const EMAIL_ADDRESS_MAX_LENGTH = 254
const LOCAL_PART_MAX_LENGTH = 64 // octets, which are characters: only ASCII is taken
const HOST_MAX_LENGTH = 253
const LABEL_MAX_LENGTH = 63

// Pasted along with addresses and never part of one: the no-break space, and all that no screen shows, such as soft hyphens, zero-width
// characters, byte order marks and marks of writing direction.
const invisible = /[\p{Cf}\u00a0]/gu

// GOV.UK Notify's rules. An address that it would refuse can never be proved.
const localPart = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/i
// What stands before the @ of an address in another language. Mail servers may take it; GOV.UK Notify does not.
const otherLetters = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u
const notInAHost = /[\s@/\\:?#[\]%<>|^"'`{},;()&=+$!*~\p{C}]/u
const hostLabel = /^(xn|[a-z0-9]+)(-?-[a-z0-9]+)*$/
// Nearly all hosts: the ASCII form of one is itself. Not with `--`, which stands in that form of another script; nor where the ending has a digit: an IP
// address may be written so.
const plainHost = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+$/
const topLevel = /^([a-z]{2,63}|xn--([a-z0-9]+-)*[a-z0-9]+)$/

/**
 * What is wrong before the @, where nothing else is: `accents`, letters that are not a to z; `full-stop-at-an-end`, a full stop first or last
 * there; `too-long-before-at`.
 */
export type EmailAddressProblem =
  | 'missing'
  | 'malformed'
  | 'too-long'
  | 'accents'
  | 'full-stop-at-an-end'
  | 'too-long-before-at'

/** An address that GOV.UK Notify could write to, as the person typed it. */
export function parseEmailAddress(text: string): Parsed<string, EmailAddressProblem> {
  const address = withoutInvisible(text)
  if (address === '') return refused('missing')
  if (address.length > EMAIL_ADDRESS_MAX_LENGTH) return refused('too-long')

  const [local = '', host = '', ...others] = address.split('@')
  if (others.length > 0 || address.includes('..') || !isHost(host)) return refused('malformed')
  const problem = localPartProblem(local)
  return problem ? refused(problem) : accepted(address)
}

function localPartProblem(local: string): EmailAddressProblem | null {
  if (!localPart.test(local)) return otherLetters.test(local) ? 'accents' : 'malformed'
  // Mail servers may take them (RFC 5321 does not), but people who type them have slipped.
  if (local.startsWith('.') || local.endsWith('.')) return 'full-stop-at-an-end'
  return local.length > LOCAL_PART_MAX_LENGTH ? 'too-long-before-at' : null
}

/**
 * One key for one mailbox, however its owner types it: capitals do not count, and a domain in another script equals its ASCII form.
 * Tags (+npq) and dots stay: whether they reach the same person is the mail provider's secret.
 */
export function emailKey(address: string): string {
  const key = withoutInvisible(address).toLowerCase()
  const [local = '', host, ...others] = key.split('@')
  if (host === undefined || others.length > 0) return key // not an address, so only ever equal to itself
  return `${local}@${asciiHost(host) || host}`
}

function isHost(typed: string): boolean {
  const host = asciiHost(typed)
  const labels = host.split('.')
  if (host.length > HOST_MAX_LENGTH || labels.length < 2 || !topLevel.test(labels.at(-1) ?? '')) return false
  return labels.every((label) => label.length <= LABEL_MAX_LENGTH && hostLabel.test(label))
}

/** Empty for text that cannot be a host. The look first is needed: `domainToASCII` reads `a.org/b` as `a.org`. */
function asciiHost(host: string): string {
  if (plainHost.test(host)) return host
  return notInAHost.test(host) ? '' : domainToASCII(host).toLowerCase()
}

function withoutInvisible(text: string): string {
  return text.replace(invisible, '').trim()
}
