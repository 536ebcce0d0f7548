import { type ComparableName, swappedName } from './comparable-name.ts'
import type { FirstNameLevel } from './compare-forenames.ts'
import { compareMiddle, comparePrevious } from './compare-further-names.ts'
import type { LastNameLevel } from './compare-last-names.ts'
import { agree, comparePair, compareSwappedPair, type PairComparison } from './compare-name-pair.ts'
import type { NameComparison } from './name-comparison.ts'
import type { NameRarity } from './name-rarity.ts'

// Strongest first; the order in which one comparison is preferred to another.
const firstOrder: FirstNameLevel[] = [
  'exact',
  'part',
  'nickname',
  'swapped',
  'related',
  'typo',
  'short-form',
  'one-of-several',
  'sound',
  'initial',
  'middle',
  'absent',
  'different',
]
const lastOrder: LastNameLevel[] = ['exact', 'part', 'swapped', 'typo', 'sound', 'absent', 'different']

/** The best comparison so far of each half, and the names that it was made of. */
type Best = {
  first: FirstNameLevel
  last: LastNameLevel
  typed?: ComparableName
  recorded?: ComparableName
  recordedLast?: ComparableName
}

/** The best of every name that the person gave with every name that the record has or had, each half by itself. */
export function compareAllNames(
  given: ComparableName[],
  held: ComparableName[],
  rarity: NameRarity,
): NameComparison {
  const straight = bestOf(given, held, comparePair)
  const swapped = agree(straight) ? straight : bestOf(given.map(swappedName), held, compareSwappedPair)
  const { first, last, typed, recorded, recordedLast } = agree(swapped) ? swapped : straight
  const forename = recorded?.first[0] ?? ''
  const lastName = recordedLast?.wholeLast ?? ''
  return {
    levels: {
      firstName: first,
      lastName: last,
      middleName: typed && recorded ? compareMiddle(typed, recorded) : 'absent',
      previousName: comparePrevious(given, held),
    },
    evidence: {
      // A single name counts once.
      firstNameRarityBits: forename ? rarity.firstNameBits(forename) : 0,
      lastNameRarityBits: lastName ? rarity.lastNameBits(lastName) : 0,
      isForenameMisspelt: first !== 'exact' && rarity.isMisspelling(typed?.first[0] ?? '', forename),
    },
  }
}

function bestOf(
  given: ComparableName[],
  held: ComparableName[],
  comparedPair: (one: ComparableName, other: ComparableName) => PairComparison,
): Best {
  const nothing = given.length > 0 && held.length > 0 ? 'different' : 'absent'
  const best: Best = { first: nothing, last: nothing }
  for (const one of given) {
    for (const other of held) {
      const { first, last } = comparedPair(one, other)
      if (!best.typed || firstOrder.indexOf(first) < firstOrder.indexOf(best.first)) {
        Object.assign(best, { first, typed: one, recorded: other })
      }
      if (!best.recordedLast || lastOrder.indexOf(last) < lastOrder.indexOf(best.last)) {
        Object.assign(best, { last, recordedLast: other })
      }
    }
  }
  return best
}
