export const MOST_TRNS = 1000

export type TypedLine = { line: number; text: string }

/** The lines of a text box that say something, each with its number from 1. What the API reads of one is short: the rest is cut off. */
export function linesOf(text: string): TypedLine[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim().slice(0, 100) }))
    .filter(({ text }) => text !== '')
}
