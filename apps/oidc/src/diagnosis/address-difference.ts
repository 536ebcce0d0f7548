import { readUrl } from '@identity/values'

const PARTS = ['protocol', 'hostname', 'port', 'pathname', 'search', 'hash'] as const

/** The names that engineers know, as in `https://example.com:8443/callback?from=npq#top`. */
const NAMES = {
  protocol: 'scheme',
  hostname: 'host',
  port: 'port',
  pathname: 'path',
  search: 'query',
  hash: 'fragment',
} as const satisfies Record<(typeof PARTS)[number], string>

export type AddressPart = (typeof NAMES)[keyof typeof NAMES] | 'spelling'

/**
 * The parts in which an address differs from the registered one that is nearest to it. `spelling`: to a browser both are the same address, but we
 * compare them character by character.
 */
export function addressDifference(sent: string, registered: readonly string[]): AddressPart[] {
  const [nearest = []] = registered
    .map((one) => differingParts(sent, one))
    .sort((one, other) => one.length - other.length)
  return nearest
}

function differingParts(one: string, other: string): AddressPart[] {
  const [first, second] = [readUrl(one), readUrl(other)]
  if (!first || !second) return ['spelling']
  const parts = PARTS.filter((part) => first[part] !== second[part]).map((part) => NAMES[part])
  return parts.length > 0 ? parts : ['spelling']
}
