import { readUrl } from '@identity/values'

/**
 * True for an address that only this computer can reach: 127.0.0.0/8, ::1, localhost and the names under it (RFC 6761). The host is read as a
 * browser reads it, so that `0x7f.1`, `LOCALHOST` and a dot at the end are what they mean.
 */
export function isLoopbackHost(host: string): boolean {
  const address = `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}/`
  return /^[^/?#@\\\s]+$/.test(host) && isLoopbackOrigin(address)
}

/** The same of a whole address: its scheme and port do not matter. */
export function isLoopbackOrigin(address: string): boolean {
  const name = readUrl(address)?.hostname.replace(/\.$/, '')
  if (name === undefined) return false
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(name) ||
    name === '[::1]' ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(name)
  )
}
