import { type ComparableName, swappedName } from './comparable-name.ts'
import type { FieldLevel, NameEvidence } from './compare.ts'
import {
  compareForenames,
  compareLastNames,
  type FirstNameLevel,
  isTypo,
  type LastNameLevel,
} from './compare-names.ts'
import type { NameRarity } from './name-rarity.ts'

type NameComparison = {
  levels: Pick<FieldLevel, 'firstName' | 'lastName' | 'middleName' | 'previousName'>
  evidence: NameEvidence
}

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
      // Somebody with a single name has it counted once.
      firstNameRarityBits: forename ? rarity.firstNameBits(forename) : 0,
      lastNameRarityBits: lastName ? rarity.lastNameBits(lastName) : 0,
      forenameIsHardlyAnybodys: first !== 'exact' && rarity.isMisspelling(typed?.first[0] ?? '', forename),
    },
  }
}

const agree = ({ first, last }: Pick<Best, 'first' | 'last'>) =>
  first !== 'different' && first !== 'absent' && last !== 'different' && last !== 'absent'

type PairComparison = { first: FirstNameLevel; last: LastNameLevel }

const neither: PairComparison = { first: 'different', last: 'different' }

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

function comparePair(one: ComparableName, other: ComparableName): PairComparison {
  const single = singleName(one)
  const otherSingle = singleName(other)
  if (single !== null && otherSingle !== null) return compareSingleNames(single, otherSingle)
  if (hasOneHalf(one)) return singleAmongTwo(one.wholeFirst || one.wholeLast, other)
  if (hasOneHalf(other)) return singleAmongTwo(other.wholeFirst || other.wholeLast, one)
  return { first: compareForenames(one, other), last: compareLastNames(one, other) }
}

/** `one` the other way round. One half has to be the same to the letter: two slips and a swap would be another name. */
function compareSwappedPair(one: ComparableName, other: ComparableName): PairComparison {
  // A look at two letters spares most records the rest.
  if (one.wholeFirst[0] !== other.wholeFirst[0] && one.wholeLast !== other.wholeLast) return neither
  if (singleName(one) !== null || singleName(other) !== null) return neither
  const [first, last] = [compareForenames(one, other), compareLastNames(one, other)]
  const isSameForename = first === 'exact' || first === 'part'
  if ((!isSameForename && last !== 'exact') || !agree({ first, last })) return neither
  return { first: isSameForename ? 'swapped' : first, last: last === 'exact' ? 'swapped' : last }
}

/** The one name of somebody who has no other, or who typed it into both boxes. */
function singleName({ wholeFirst, wholeLast }: ComparableName): string | null {
  if (!wholeFirst) return wholeLast
  return !wholeLast || wholeFirst === wholeLast ? wholeFirst : null
}

const hasOneHalf = ({ wholeFirst, wholeLast }: ComparableName) => !wholeFirst || !wholeLast

/** It stands for both halves. */
function compareSingleNames(one: string, other: string): PairComparison {
  if (one === other) return { first: 'exact', last: 'exact' }
  return isTypo(one, other) ? { first: 'typo', last: 'typo' } : neither
}

/** One name given against two held is too little to agree (design history, "Asking for names", March 2022), yet as one of them contradicts nothing. */
function singleAmongTwo(single: string, two: ComparableName): PairComparison {
  const isThere = [...two.first, ...two.last, two.wholeFirst, two.wholeLast].includes(single)
  return isThere ? { first: 'absent', last: 'part' } : neither
}

function compareMiddle(typed: ComparableName, recorded: ComparableName): FieldLevel['middleName'] {
  const [given] = typed.middle.length > 0 ? typed.middle : typed.first.slice(1)
  const [held] = recorded.middle.length > 0 ? recorded.middle : recorded.first.slice(1)
  if (!given || !held) return 'absent'
  if (given === held) return 'exact'
  if (given.length === 1 || held.length === 1) return given[0] === held[0] ? 'initial' : 'different'
  return isTypo(given, held) ? 'initial' : 'different'
}

/**
 * Whether two different last names of the person's are both on the record, or the record's present one agrees and it has another that
 * the person did not mention.
 */
function comparePrevious(given: ComparableName[], held: ComparableName[]): FieldLevel['previousName'] {
  const heldLast = new Set(held.map(({ wholeLast }) => wholeLast).filter(Boolean))
  if (heldLast.size < 2) return 'absent'
  const givenLast = new Set(given.map(({ wholeLast }) => wholeLast))
  const known = [...heldLast].filter((name) => givenLast.has(name)).length
  if (known >= 2) return 'agrees'
  return known === 1 && givenLast.has(held[0]?.wholeLast ?? '') ? 'not-mentioned' : 'absent'
}
