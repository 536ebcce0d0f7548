import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** `isUnreadable`: the entry that should be the browser's address is none, so every browser looks like one network. */
export type ClientAddress = { address: string; isUnreadable: boolean }

/**
 * The IP address that a request came from. Each proxy of ours in front of this app adds to the right of X-Forwarded-For the address that it
 * saw, so with N of them the Nth from the right is the browser's; what stands left of it is whatever the browser claims.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): ClientAddress {
  const direct = socket.remoteAddress ?? ''
  if (trustedProxies === 0) return { address: direct, isUnreadable: false }
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',')
  const entry = forwarded.at(-trustedProxies)?.trim() ?? ''
  const seen = addressIn(entry)
  return seen ? { address: seen, isUnreadable: false } : { address: direct, isUnreadable: entry !== '' }
}

// Cloud gateways write the port as well, some in the quotes of RFC 7239.
const BRACKETED = /^\[([^\]]+)\](?::\d{1,5})?$/
const WITH_PORT = /^([\d.]+):\d{1,5}$/

function addressIn(entry: string): string | undefined {
  const plain = entry.replace(/^"(.*)"$/, '$1').trim()
  const address = BRACKETED.exec(plain)?.[1] ?? WITH_PORT.exec(plain)?.[1] ?? plain
  return isIP(address) ? address : undefined
}
