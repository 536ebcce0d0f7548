/** A browser’s answer, which the library checks. Null: it is no JSON object. */
export function readJson<Answer extends object>(text: string): Answer | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Answer) : null
  } catch {
    return null
  }
}
