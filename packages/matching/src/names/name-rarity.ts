import { nameWords, squashedLastName } from './normalise-name.ts'

/** The frequencies of names among the records: agreeing on a rare one says more than agreeing on Smith. */
export type NameRarity = {
  /** Bits to add when this forename agrees: above 0 for a rarer one than usual, below 0 for a commoner one. Unbounded. */
  firstNameBits(forename: string): number
  lastNameBits(lastName: string): number
  /** The typed forename is rare although the record's is not. False without counts. */
  isMisspelling(typed: string, recorded: string): boolean
}

/** The key of a first name in `nameRarity`'s counts: its first word, folded. Null: nothing to count. */
export function countedFirstName(firstName: string): string | null {
  return nameWords(firstName)[0] ?? null
}

/** The key of a last name in `nameRarity`'s counts: all its words as one, folded. Null: nothing to count. */
export function countedLastName(lastName: string): string | null {
  return squashedLastName(lastName) || null
}

type Counts = ReadonlyMap<string, number>

/** Nothing is known about names: every one is as common as any other. */
export const unknownRarity: NameRarity = {
  firstNameBits: () => 0,
  lastNameBits: () => 0,
  isMisspelling: () => false,
}

// A name that no record has stands for half of one, so that its rarity is large but finite.
const UNSEEN = 0.5
/** A part of all records: in the national database, fewer than 60 of three million. */
const RARE_SHARE = 0.000_02
/** A slip is at least this many times rarer than the name that was meant. */
const TIMES_RARER = 5
/** Names that few records share need not be counted: storing every count of three million records would be mostly ones. */
const FEWEST_RECORDS = 200

/**
 * From counts by `countedFirstName` and `countedLastName`, and the number of records counted. What a name adds is
 * log2(how often two records agree by chance ÷ this name's share): the usual adjustment of Fellegi and Sunter's weights by frequency.
 */
export function nameRarity(counts: { firstNames: Counts; lastNames: Counts }, total: number): NameRarity {
  if (total < FEWEST_RECORDS) return unknownRarity
  const firstShare = shareIn(counts.firstNames, total)
  const lastShare = shareIn(counts.lastNames, total)
  const firstChance = chanceAgreement(counts.firstNames, total)
  const lastChance = chanceAgreement(counts.lastNames, total)
  return {
    firstNameBits: (name) => Math.log2(firstChance / firstShare(name)),
    lastNameBits: (name) => Math.log2(lastChance / lastShare(name)),
    isMisspelling: (typed, recorded) => {
      const isRare = !counts.firstNames.has(typed) || firstShare(typed) < RARE_SHARE
      return isRare && firstShare(typed) * TIMES_RARER < firstShare(recorded)
    },
  }
}

const shareIn = (counts: Counts, total: number) => (name: string) => (counts.get(name) ?? UNSEEN) / total

/** The part of all pairs of records that have this kind of name in common. */
function chanceAgreement(counts: Counts, total: number): number {
  let sum = 0
  for (const count of counts.values()) sum += (count / total) ** 2
  return sum > 0 ? sum : 1
}
