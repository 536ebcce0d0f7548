import { isTypo } from '../spelling/likeness.ts'
import type { ComparableName } from './comparable-name.ts'
import { compareForenames, type FirstNameLevel } from './compare-forenames.ts'
import { compareLastNames, type LastNameLevel } from './compare-last-names.ts'

export type PairComparison = { first: FirstNameLevel; last: LastNameLevel }

const neither: PairComparison = { first: 'different', last: 'different' }

export const agree = ({ first, last }: PairComparison) =>
  first !== 'different' && first !== 'absent' && last !== 'different' && last !== 'absent'

export function comparePair(one: ComparableName, other: ComparableName): PairComparison {
  const single = singleName(one)
  const otherSingle = singleName(other)
  if (single !== null && otherSingle !== null) return compareSingleNames(single, otherSingle)
  if (hasOneHalf(one)) return singleAmongTwo(one.wholeFirst || one.wholeLast, other)
  if (hasOneHalf(other)) return singleAmongTwo(other.wholeFirst || other.wholeLast, one)
  if (isSameOneName(one, other)) return { first: 'exact', last: 'exact' }
  return { first: compareForenames(one, other), last: compareLastNames(one, other) }
}

/** A name that was written in one box is the other one's words in their order, wherever its last name begins. */
function isSameOneName(one: ComparableName, other: ComparableName): boolean {
  return (one.isOneName || other.isOneName) && inOneWord(one) === inOneWord(other)
}

const inOneWord = ({ wholeFirst, middle, wholeLast }: ComparableName) =>
  wholeFirst + middle.join('') + wholeLast

/** `one` the other way round. One half has to be the same to the letter: two slips and a swap would be another name. */
export function compareSwappedPair(one: ComparableName, other: ComparableName): PairComparison {
  // A look at two letters spares most records the rest.
  if (one.wholeFirst[0] !== other.wholeFirst[0] && one.wholeLast !== other.wholeLast) return neither
  if (singleName(one) !== null || singleName(other) !== null) return neither
  const [first, last] = [compareForenames(one, other), compareLastNames(one, other)]
  const isSameForename = first === 'exact' || first === 'part'
  if ((!isSameForename && last !== 'exact') || !agree({ first, last })) return neither
  return { first: isSameForename ? 'swapped' : first, last: last === 'exact' ? 'swapped' : last }
}

/** The single name of a person who has no other, or who typed it into both boxes. */
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
