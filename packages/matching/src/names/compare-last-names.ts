import { isTypo, soundsAlike } from '../spelling/likeness.ts'
import type { ComparableName } from './comparable-name.ts'

export type LastNameLevel = 'exact' | 'part' | 'typo' | 'sound' | 'swapped' | 'different' | 'absent'

/** `part`: they share a whole name, as a double-barrelled one and one of its halves do. */
export function compareLastNames(one: ComparableName, other: ComparableName): LastNameLevel {
  if (!one.wholeLast || !other.wholeLast) return 'absent'
  if (one.wholeLast === other.wholeLast) return 'exact'
  if (one.hasManyWords || other.hasManyWords) return 'different'
  if (sharesAName(one, other)) return 'part'
  if (isTypo(one.wholeLast, other.wholeLast)) return 'typo'
  if (soundsAlike(one.wholeLast, other.wholeLast)) return 'sound'
  return closeHalf(one, other)
}

/** The rest of a name must be missing on one side or be close: Ali Khan and Bibi Khan are two names. */
function sharesAName(one: ComparableName, other: ComparableName): boolean {
  if (bare(one) === bare(other)) return true
  const [shorter, longer] = one.last.length <= other.last.length ? [one, other] : [other, one]
  if (shorter.last.length === longer.last.length) {
    // The same names the other way round: Garcia Lopez and Lopez Garcia.
    return shorter.last.every((word) => longer.last.includes(word))
  }
  return shorter.last.every(
    (word) => longer.last.includes(word) || longer.lastWithoutParticles.includes(word),
  )
}

const bare = (name: ComparableName) => name.lastWithoutParticles.join('')

/** One half of a double-barrelled name, with a slip in it. */
function closeHalf(one: ComparableName, other: ComparableName): LastNameLevel {
  if (one.last.length === other.last.length) return 'different'
  const [shorter, longer] = one.last.length < other.last.length ? [one, other] : [other, one]
  if (longer.last.some((word) => isTypo(word, shorter.wholeLast))) return 'typo'
  return longer.last.some((word) => soundsAlike(word, shorter.wholeLast)) ? 'sound' : 'different'
}
