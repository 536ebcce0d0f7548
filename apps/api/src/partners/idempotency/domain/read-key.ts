/** Printable ASCII, as a structured field may hold it. */
const KEY = /^[\x20-\x7e]{16,255}$/
/** A string of RFC 8941: in quotes, with a backslash before quotes and backslashes. */
const STRUCTURED_STRING = /^"((?:[^"\\]|\\["\\])*)"$/

export type ReadKey =
  | { kind: 'KEY'; key: string }
  | { kind: 'MISSING' }
  | { kind: 'MALFORMED'; problem: string }

/** The key of a mutation: the argument, or the header `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header, 2.1). */
export function readKey(argument: string | null | undefined, header: string | undefined): ReadKey {
  const inHeader = header === undefined ? undefined : unquoted(header.trim())
  if (inHeader === null) return malformed('The header Idempotency-Key is a string in double quotes.')
  const key = argument ?? inHeader
  if (key === undefined) return { kind: 'MISSING' }
  if (argument != null && inHeader !== undefined && argument !== inHeader)
    return malformed('idempotencyKey and the header Idempotency-Key differ.')
  if (!KEY.test(key)) return malformed('An idempotency key is 16 to 255 printable ASCII characters.')
  return { kind: 'KEY', key }
}

const malformed = (problem: string) => ({ kind: 'MALFORMED', problem }) as const

function unquoted(header: string): string | null {
  const [, inside] = STRUCTURED_STRING.exec(header) ?? []
  return inside === undefined ? null : inside.replace(/\\(.)/g, '$1')
}
