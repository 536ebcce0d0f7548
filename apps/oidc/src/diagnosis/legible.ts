const MOST_CHARACTERS = 500 // of an address that a browser takes to a service there is seldom more

/**
 * What a sender chose, as one short line of a page or a log: a terminal obeys none of it, and whatever a reader would not see stands as its code
 * point.
 */
export function legible(sent: string): string {
  const isLong = sent.length > MOST_CHARACTERS
  const shown = isLong ? sent.slice(0, MOST_CHARACTERS) : sent
  const line = shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, codePointOf)
  return isLong ? `${line}… (${sent.length} characters)` : line
}

const codePointOf = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`
