/**
 * The URL that `text` is, read by the WHATWG parser; null when it is none. Ask here and not `URL.canParse`: in Node 20 that takes a text with `é` or
 * `ü` for no URL once it has been called some thousand times (the compiled form reads Latin-1 as UTF-8).
 */
export function readUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
