import { nameWords } from '../names/normalise-name.ts'
import { joinParticles } from '../names/particles.ts'

type Name = { firstName: string; middleName?: string | null; lastName: string }

/**
 * The words by which staff find a name, folded and without repeats: each word, each half written as one word (`smithjones`, `vanderberg`), and
 * each initial with a full stop, which no word has.
 */
export function wordsOfName({ firstName, middleName, lastName }: Name): string[] {
  const halves = [firstName, middleName ?? '', lastName].map(nameWords)
  const words = halves.flatMap((half) => [...half, ...joinParticles(half), half.join('')]).filter(Boolean)
  return [...new Set([...words, ...words.filter(isWhole).map(initialOf)])]
}

/**
 * The ways to read the text of a search: the words of a name, in any order. A second way has particles joined to what follows, because
 * `o brien` is one name and `ben smith` are two.
 */
export function readingsOf(typed: string): string[][] {
  const words = nameWords(typed)
  if (words.length === 0) return []
  const joined = joinParticles(words)
  return joined.length === words.length ? [words] : [words, joined]
}

/**
 * The words that a typed word stands for as it is. A single letter also stands for an initial, but only beside a whole word: every third
 * name has an A in it.
 */
export function exactWords(typed: string, beside: readonly string[]): string[] {
  return !isWhole(typed) && beside.some(isWhole) ? [typed, initialOf(typed)] : [typed]
}

/** More than a letter. A word of a script that writes a word with one sign is whole. */
const isWhole = (word: string) => word.length > 1 || word > '\u024f'
const initialOf = (word: string) => `${String.fromCodePoint(word.codePointAt(0) ?? 0)}.`
