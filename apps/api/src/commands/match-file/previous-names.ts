import type { RecordName } from '@identity/teaching-record'

type Name = { firstName: string; lastName: string }

/**
 * The previous names of a record, written `First Last` and parted by `|`. Where the first name ends is not written down: when a pair begins with
 * the record's own first name, that is it; of three words and more otherwise, each reading is kept, because a guess could be wrong. Null:
 * a pair has only one word, so one half is missing.
 */
export function readPreviousNames(text: string, { firstName, middleName }: RecordName): RecordName[] | null {
  const pairs = text.split('|').map((pair) => pair.trim().split(/\s+/))
  const names: Name[] = []
  for (const words of pairs) {
    if (words.join('') === '') continue
    const readings = readPair(words, [`${firstName} ${middleName ?? ''}`, firstName])
    if (readings.length === 0) return null
    names.push(...readings)
  }
  return names.map((name) => ({ ...name, middleName: null }))
}

function readPair(words: string[], ownFirstNames: string[]): Name[] {
  for (const own of ownFirstNames) {
    const length = own.split(/\s+/).filter(Boolean).length
    const [first, last] = [words.slice(0, length).join(' '), words.slice(length).join(' ')]
    // Somebody with a single name has no first name now, and may have had none before.
    if (last && (length > 0 || words.length === 1) && first.toLowerCase() === own.trim().toLowerCase()) {
      return [{ firstName: first, lastName: last }]
    }
  }
  return words.slice(1).map((_, index) => ({
    firstName: words.slice(0, index + 1).join(' '),
    lastName: words.slice(index + 1).join(' '),
  }))
}
