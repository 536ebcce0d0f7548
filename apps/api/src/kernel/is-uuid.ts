const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** PostgreSQL throws on a comparison of a uuid with anything else, so check first. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}
