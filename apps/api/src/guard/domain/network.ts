import { z } from 'zod'

const IPV6_GROUPS = 8
const NETWORK_GROUPS = 4 // a /64, which is what one household or school is given: each computer in it can take 2^64 addresses

/** The part of an IP address that a limit counts by: all of IPv4, the first half of IPv6. IPv4 inside IPv6 is IPv4. */
export function networkOf(address: string): string {
  const [, mapped] = address.toLowerCase().match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/) ?? []
  if (mapped) return mapped

  const [withoutZone = ''] = address.toLowerCase().split('%')
  if (!z.ipv6().safeParse(withoutZone).success) return address
  const [head = '', tail] = withoutZone.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : IPV6_GROUPS - before.length - after.length
  const groups = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...after]
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
