import { severalLines } from '@identity/values'

/** The longest note. */
export const LONGEST_NOTE = 4000

export type NoteProblem = 'EMPTY' | 'TOO_LONG'

/** A note as it is kept: line ends of every kind are one, and nothing stands around it. */
export function readNote(typed: string): { ok: true; text: string } | { ok: false; problem: NoteProblem } {
  const text = severalLines(typed)
  if (text === '') return { ok: false, problem: 'EMPTY' }
  // Characters as a person counts them: an emoji is one.
  if ([...text].length > LONGEST_NOTE) return { ok: false, problem: 'TOO_LONG' }
  return { ok: true, text }
}
