import type { ComparableName } from './comparable-name.ts'
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

// Strongest first; the order in which a pair of names is preferred to another.
const firstOrder: FirstNameLevel[] = [
  'exact',
  'part',
  'nickname',
  'swapped',
  'typo',
  'short-form',
  'sound',
  'initial',
  'middle',
  'absent',
  'different',
]
const lastOrder: LastNameLevel[] = ['exact', 'part', 'swapped', 'typo', 'sound', 'absent', 'different']

/** The best of every name that the person gave with every name that the record has or had, each half by itself. */
export function compareAllNames(
  given: ComparableName[],
  held: ComparableName[],
  rarity: NameRarity,
): NameComparison {
  let firstName: FirstNameLevel = given.length > 0 && held.length > 0 ? 'different' : 'absent'
  let lastName: LastNameLevel = firstName
  let typed: ComparableName | undefined
  let recorded: ComparableName | undefined
  let recordedLast: ComparableName | undefined
  let swapped: ComparableName | undefined
  let isSameSingleName = false
  for (const one of given) {
    for (const other of held) {
      const pair = comparePair(one, other)
      if (pair.isSameSingleName) isSameSingleName = true
      if (pair.first === 'swapped') swapped = other
      if (typed === undefined || firstOrder.indexOf(pair.first) < firstOrder.indexOf(firstName)) {
        firstName = pair.first
        typed = one
        recorded = other
      }
      if (recordedLast === undefined || lastOrder.indexOf(pair.last) < lastOrder.indexOf(lastName)) {
        lastName = pair.last
        recordedLast = other
      }
    }
  }
  if (firstName === 'swapped' || lastName === 'swapped' || (swapped && firstName === 'different')) {
    firstName = 'swapped'
    lastName = 'swapped'
    recorded = swapped
    recordedLast = swapped
  }
  const forename = recorded?.first[0] ?? ''
  return {
    levels: {
      firstName,
      lastName,
      middleName: typed && recorded ? compareMiddle(typed, recorded) : 'absent',
      previousName: comparePrevious(given, held),
    },
    evidence: {
      firstNameRarityBits: rarity.firstNameBits(forename),
      lastNameRarityBits: rarity.lastNameBits(recordedLast?.wholeLast ?? ''),
      forenameLooksMistyped: firstName === 'typo' && rarity.isMisspelling(typed?.first[0] ?? '', forename),
      isSameSingleName,
    },
  }
}

type PairComparison = { first: FirstNameLevel; last: LastNameLevel; isSameSingleName: boolean }

function comparePair(one: ComparableName, other: ComparableName): PairComparison {
  const single = singleName(one)
  const otherSingle = singleName(other)
  if (single !== null && otherSingle !== null) return compareSingleNames(single, otherSingle)
  if (single !== null) return singleAmongTwo(single, other)
  if (otherSingle !== null) return singleAmongTwo(otherSingle, one)
  const first = compareForenames(one, other)
  const last = compareLastNames(one, other)
  if (first !== 'exact' && last !== 'exact' && isSwapped(one, other)) {
    return { first: 'swapped', last: 'swapped', isSameSingleName: false }
  }
  return { first, last, isSameSingleName: false }
}

/** The one name of somebody who has no other, or who typed it into both boxes. */
function singleName({ wholeFirst, wholeLast }: ComparableName): string | null {
  if (!wholeFirst) return wholeLast
  return !wholeLast || wholeFirst === wholeLast ? wholeFirst : null
}

function compareSingleNames(one: string, other: string): PairComparison {
  if (one === other) return { first: 'absent', last: 'exact', isSameSingleName: true }
  return { first: 'absent', last: isTypo(one, other) ? 'typo' : 'different', isSameSingleName: false }
}

/** One name given against two held is too little to agree (design history, "Asking for names", March 2022), yet contradicts nothing. */
function singleAmongTwo(single: string, two: ComparableName): PairComparison {
  const isThere = [...two.first, ...two.last, two.wholeFirst, two.wholeLast].includes(single)
  return { first: 'absent', last: isThere ? 'part' : 'different', isSameSingleName: false }
}

function isSwapped(one: ComparableName, other: ComparableName): boolean {
  return isEachOthers(one, other) && isEachOthers(other, one)
}

const isEachOthers = (one: ComparableName, other: ComparableName) =>
  one.wholeFirst === other.wholeLast || ((one.first[0] ?? '').length > 1 && one.first[0] === other.wholeLast)

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
