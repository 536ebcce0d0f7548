import { isTypo, soundsAlike } from '../spelling/likeness.ts'
import { shortFormOf } from '../spelling/short-form.ts'
import { spellingDistance } from '../spelling/spelling-distance.ts'
import type { ComparableName } from './comparable-name.ts'
import { isFormalName, isFormalVariant, isNickname } from './nicknames.ts'

export type FirstNameLevel =
  | 'exact'
  | 'part'
  | 'nickname'
  | 'related'
  | 'one-of-several'
  | 'short-form'
  | 'typo'
  | 'sound'
  | 'swapped'
  | 'initial'
  | 'middle'
  | 'different'
  | 'absent'

/**
 * `part`: one is the other with more names after it. `one-of-several`: they begin alike and go on with other names, as
 * María José and María Pilar do. `related`: one begins the other, or is short for it, yet each may be a name of its own, as Harry and Harriet are.
 */
export function compareForenames(one: ComparableName, other: ComparableName): FirstNameLevel {
  const [forename] = one.first
  const [otherForename] = other.first
  if (!forename || !otherForename) return 'absent'
  if (one.wholeFirst === other.wholeFirst || whole(one) === whole(other)) return 'exact'
  if (one.hasManyWords || other.hasManyWords) return 'different'
  if (forename === otherForename) {
    if (forename.length === 1) return 'initial'
    return laterNamesAgree(one, other) ? 'part' : 'one-of-several'
  }
  if (one.wholeFirst === whole(other) || other.wholeFirst === whole(one)) return 'part'
  if (isSpelling(forename, otherForename)) return 'nickname'
  if (isNickname(forename, otherForename)) {
    return isFormalName(forename) && isFormalName(otherForename) ? 'related' : 'nickname'
  }
  if (isNearlySpelling(forename, otherForename)) return 'related'
  const shortForm = shortFormOf(forename, otherForename)
  if (shortForm === 'beginning') return 'related'
  if (isTypo(forename, otherForename) || isTypo(one.wholeFirst, other.wholeFirst)) return 'typo'
  if (shortForm === 'ending' || isFormalVariant(forename, otherForename)) return 'short-form'
  if (soundsAlike(forename, otherForename)) return 'sound'
  if (isInitialOf(forename, otherForename) || isInitialOf(otherForename, forename)) return 'initial'
  return goesByLaterName(one, forename, other) || goesByLaterName(other, otherForename, one)
    ? 'middle'
    : 'different'
}

/**
 * The names after the same forename can be one person's: one side has none, or one of them agrees, if only in its initial. A short form of
 * the forename is no further name: Elizabeth (Liz).
 */
function laterNamesAgree(one: ComparableName, other: ComparableName): boolean {
  const [forename = ''] = one.first
  const [mine, theirs] = [one, other].map((name) =>
    laterNames(name).filter((later) => !isNickname(later, forename) && !shortFormOf(later, forename)),
  )
  if (!mine || !theirs) return true
  if (mine.length === 0 || theirs.length === 0) return true
  return mine.some((name) =>
    theirs.some(
      (held) =>
        name === held ||
        isInitialOf(name, held) ||
        isInitialOf(held, name) ||
        (name[0] === held[0] && isTypo(name, held)) ||
        isNickname(name, held),
    ),
  )
}

const laterNames = ({ first, middle }: ComparableName) => [...first.slice(1), ...middle]

/** First and middle names as one word, for names that one side writes together: Mary Jane and Maryjane. */
const whole = (name: ComparableName) => name.wholeFirst + name.middle.join('')

/** Two formal forms that are one name: Sara and Sarah, Mohammed and Muhammad, but not Jane and Joan. */
const isSpelling = (forename: string, other: string) =>
  isFormalVariant(forename, other) && soundsAlike(forename, other)

/** Two that are nearly one: Steven and Stephen; but also Harry and Henry, or Nicola and Nicholas. */
const isNearlySpelling = (forename: string, other: string) =>
  isFormalVariant(forename, other) && spellingDistance(forename, other, 2) <= 2

/** The person goes by a later name of theirs. */
function goesByLaterName(called: ComparableName, forename: string, full: ComparableName): boolean {
  if (forename.length < 2) return false
  const later = laterNames(full)
  if (later.length === 0) return false
  return (
    later.includes(forename) ||
    later.includes(called.wholeFirst) ||
    later.some((name) => isNickname(forename, name))
  )
}

function isInitialOf(initial: string, name: string): boolean {
  return initial.length === 1 && name.length > 1 && name.startsWith(initial)
}
