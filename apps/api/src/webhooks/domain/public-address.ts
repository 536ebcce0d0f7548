/** IANA's special-purpose registries (RFC 6890 and later): nothing in them is a receiver on the internet. */
const REFUSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32', // public, and yet the host that an Azure machine runs on
].map(readRange)

const GLOBAL_IPV6 = readRange('2000::/3')
const REFUSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map(readRange)
/** What carries an IPv4 address in its last 32 bits: as public as that one is. */
const CARRIERS = ['::ffff:0:0/96', '::/96', '64:ff9b::/96', '64:ff9b:1::/48'].map(readRange)

type Address = { bits: bigint; width: 32 | 128 }
type Range = Address & { prefix: number }

/** True for an address that only the internet leads to. What is no address at all is not public. */
export function isPublicAddress(text: string): boolean {
  const address = readAddress(text)
  if (!address) return false
  if (address.width === 32) return !REFUSED_IPV4.some((range) => isIn(address, range))
  if (CARRIERS.some((range) => isIn(address, range))) {
    const carried = { bits: address.bits & 0xffff_ffffn, width: 32 as const }
    return !REFUSED_IPV4.some((range) => isIn(carried, range))
  }
  return isIn(address, GLOBAL_IPV6) && !REFUSED_IPV6.some((range) => isIn(address, range))
}

function isIn({ bits, width }: Address, range: Range): boolean {
  const rest = BigInt(range.width - range.prefix)
  return width === range.width && bits >> rest === range.bits >> rest
}

function readRange(text: string): Range {
  const [address = '', prefix] = text.split('/')
  const read = readAddress(address)
  if (!read) throw new Error(`no address: ${address}`)
  return { ...read, prefix: Number(prefix) }
}

function readAddress(text: string): Address | null {
  if (!text.includes(':')) {
    const bits = readIpv4(text)
    return bits === null ? null : { bits, width: 32 }
  }
  const bits = readIpv6(text)
  return bits === null ? null : { bits, width: 128 }
}

function readIpv4(text: string): bigint | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return null
  return parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n)
}

function readIpv6(text: string): bigint | null {
  const lastColon = text.lastIndexOf(':')
  const tail = text.slice(lastColon + 1)
  if (tail.includes('.')) {
    const bits = readIpv4(tail)
    if (bits === null) return null
    const asGroups = `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`
    return readIpv6(text.slice(0, lastColon + 1) + asGroups)
  }
  const [head = '', after, more] = text.split('::')
  if (more !== undefined) return null
  const groupsOf = (part: string) => (part === '' ? [] : part.split(':'))
  const before = groupsOf(head)
  const behind = groupsOf(after ?? '')
  const missing = 8 - before.length - behind.length
  if (after === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...before, ...Array<string>(missing).fill('0'), ...behind]
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n)
}
