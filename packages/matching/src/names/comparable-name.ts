import { nameHalves } from './name-halves.ts'
import { nameWords } from './normalise-name.ts'
import { joinParticles, particles } from './particles.ts'

/** A name made ready for comparing. Every word is folded: lower case, no accents, no marks. */
export type ComparableName = {
  /** Every word of the first name; the first of them is the forename. */
  first: string[]
  middle: string[]
  /** Last name as its words, with particles joined to what follows: `o brien` is one word. */
  last: string[]
  /** The same words without their particles: `brien`, for answers that leave them out. */
  lastWithoutParticles: string[]
  /** All words of the first name as one: `maryjane`. */
  wholeFirst: string
  /** All words of the last name as one: `smithjones`. */
  wholeLast: string
  /** All of it was written in one box, so where the last name begins is a guess. */
  isOneName: boolean
  /** So many that only the whole name may count, and no part of it. */
  hasManyWords: boolean
}

// Typed in place of a missing name; a title alone is no name either.
const placeholders = new Set([
  'mr',
  'mrs',
  'ms',
  'mx',
  'dr',
  'unknown',
  'none',
  'n a',
  'not applicable',
  'nfn',
  'nln',
  'fnu',
  'lnu',
  'no first name',
  'no last name',
  'no surname',
  'xx',
  'xxx',
])

// More words than most names have are a way of trying many names at once (design history, "Asking for names", March 2022).
const MOST_WORDS_IN_FIRST = 4
const MOST_WORDS_IN_LAST = 4

/** Null without any name. One empty half: the person has a single name. */
export function comparableName(name: {
  firstName?: string | null | undefined
  middleName?: string | null | undefined
  lastName?: string | null | undefined
}): ComparableName | null {
  const halves = nameHalves(realWords(name.firstName), realWords(name.lastName))
  const { first, last: lastWords, isOneName } = halves
  const middle = realWords(name.middleName)
  const last = joinParticles(lastWords)
  if (first.length === 0 && last.length === 0) return null
  const bare = lastWords.filter((word) => !particles.has(word))
  return {
    first,
    middle,
    last,
    lastWithoutParticles: bare.length > 0 ? bare : last,
    wholeFirst: first.join(''),
    wholeLast: last.join(''),
    isOneName,
    hasManyWords: first.length > MOST_WORDS_IN_FIRST || last.length > MOST_WORDS_IN_LAST,
  }
}

/** The same name with its halves swapped, for those who type the last name first. */
export function swappedName(name: ComparableName): ComparableName {
  return {
    ...name,
    first: name.last,
    last: name.first,
    lastWithoutParticles: name.first,
    wholeFirst: name.wholeLast,
    wholeLast: name.wholeFirst,
  }
}

// Elizabeth (Liz), Marsh (née Smith): a second name in brackets or quotation marks.
const asides = /\([^)]*\)|["“][^"”]*["”]/g

function realWords(text: string | null | undefined): string[] {
  if (!text) return []
  const plain = nameWords(text.replace(asides, ' '))
  const words = plain.length > 0 ? plain : nameWords(text)
  return placeholders.has(words.join(' ')) ? [] : words
}
