import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The IP address that a request came from. Each proxy of ours in front of this app adds to the right of X-Forwarded-For the address that it
 * saw, so with N of them the Nth from the right is the browser's; what stands left of it is whatever the browser claims.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const direct = socket.remoteAddress ?? ''
  if (trustedProxies === 0) return direct
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',')
  const seen = forwarded.at(-trustedProxies)?.trim() ?? ''
  return isIP(seen) ? seen : direct
}
