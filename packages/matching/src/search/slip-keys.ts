// Longer ones are no names, and each letter is a key.
const LONGEST_WORD = 40

/**
 * The keys of a word for finding it with a slip in it: of the word, and of the word without each of its letters. Two words share a key when they
 * are a slip apart: a letter too many, too few, another one, or two neighbours swapped. Some that share one are further apart.
 */
export function slipKeys(word: string): number[] {
  if (word.length > LONGEST_WORD) return [hashOf(word)]
  const shorter = Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1))
  return [...new Set([word, ...shorter].map(hashOf))]
}

/** FNV-1a: 32 bits with a sign, as PostgreSQL's `integer`. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash | 0
}
