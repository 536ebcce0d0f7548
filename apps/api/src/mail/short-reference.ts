/** `7F3A-91C2`: short enough to read out. An operator finds the id by its beginning. Not a secret. */
export function shortReference(id: string): string {
  const digits = id.replaceAll('-', '').slice(0, 8).toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
