import { particles } from './particles.ts'

/** The words of a first and a last name. `isOneName`: both were written in one box, and a rule says where the last name begins. */
export type NameHalves = { first: string[]; last: string[]; isOneName: boolean }

/**
 * The halves of a name as they were meant. A whole name in one box, or in both, is one name; a half that is written in the other box too counts
 * once. A single word stays where it stands.
 */
export function nameHalves(first: string[], last: string[]): NameHalves {
  const isTwice = isSame(first, last)
  if (first.length === 0 || last.length === 0 || isTwice) {
    const all = last.length === 0 ? first : last
    return all.length > 1 ? oneName(all) : { first, last, isOneName: false }
  }
  return { first: without(first, last), last: without(last, first), isOneName: false }
}

/** The last word is the last name, with the particles before it. One word at least is the first name. */
function oneName(words: string[]): NameHalves {
  let place = words.length - 1
  while (place > 1 && particles.has(words[place - 1] ?? '')) place -= 1
  return { first: words.slice(0, place), last: words.slice(place), isOneName: true }
}

/** The words without the other half, which begins or ends them: Ada Byron beside Byron is Ada. */
function without(words: string[], other: string[]): string[] {
  if (words.length <= other.length) return words
  const place = words.length - other.length
  if (isSame(words.slice(place), other)) return words.slice(0, place)
  return isSame(words.slice(0, other.length), other) ? words.slice(other.length) : words
}

const isSame = (words: string[], others: string[]) =>
  words.length === others.length && words.every((word, at) => word === others[at])
