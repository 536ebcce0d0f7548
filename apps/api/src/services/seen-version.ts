import { createHash } from 'node:crypto'

/** The version of settings as they were shown. A form brings it back, so that it changes what was seen, or nothing. */
export function versionOf(settings: object): string {
  const inOneOrder = Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(inOneOrder)).digest('base64url').slice(0, 22)
}
