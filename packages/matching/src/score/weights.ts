import type { FieldLevel } from '../comparison/comparison.ts'

/*
 * Bits: log2(how often a field compares like this when the record is the person's own ÷ how often when it is not). Learned from
 * disturbed synthetic people (`npm run bench:quality -- --learn`, seeds that no test uses) and rounded to a half; where a level is too
 * rare to learn from it is 0 or a neighbour's. A field that is missing on either side says nothing: 0.
 */
type Weights = { [Field in keyof FieldLevel]: Record<FieldLevel[Field], number> }

/** One record in three million is the person's: log2(1 / 3,000,000). The size of the national database, whatever is loaded. */
export const PRIOR_BITS = -21.5

export const weights: Weights = {
  firstName: {
    exact: 7.5,
    part: 7.5,
    nickname: 4,
    related: 4,
    'one-of-several': 2,
    'short-form': 3,
    typo: 4.5,
    sound: 2,
    swapped: 6.5,
    initial: 3,
    middle: 2,
    different: -7,
    absent: 0,
  },
  lastName: {
    exact: 9,
    part: 7,
    typo: 4.5,
    sound: 3,
    swapped: 7,
    different: -6.5,
    absent: 0,
  },
  middleName: { exact: 4, initial: 2, different: -2, absent: 0 },
  // Two of a person's names on one record. A name that the record has and the person did not mention is usual, yet counts a little.
  previousName: { agrees: 6, 'not-mentioned': -1.5, absent: 0 },
  dateOfBirth: { exact: 14.5, swapped: 8, digit: 3, year: 3, decade: 0, different: -8, absent: 0 },
  // Relatives' numbers fall under `neighbour`: a slip that leads elsewhere is hardly ever another person's number.
  nationalInsuranceNumber: { exact: 18, close: 11, neighbour: 6, different: -8, absent: 0 },
  email: { exact: 16, 'same-local-part': 3, different: -0.5, absent: 0 },
  trn: { exact: 16, close: 0, different: -8, absent: 0 },
  trainingProvider: { exact: 7, different: -2.5, absent: 0 },
}

// An agreeing name counts by its rarity, within bounds: the rarest surname is still one that a family shares.
const MOST_FOR_A_NAME = 13
const MOST_OFF_FOR_A_COMMON_NAME = -6

export function firstNameBits(level: FieldLevel['firstName'], rarityBits: number): number {
  return withRarity(weights.firstName[level], rarityBits, level === 'exact' || level === 'part')
}

export function lastNameBits(level: FieldLevel['lastName'], rarityBits: number): number {
  return withRarity(weights.lastName[level], rarityBits, level === 'exact')
}

/** Names that only nearly agree get half of it: the name that they have in common is not quite known. */
function withRarity(base: number, rarityBits: number, isExact: boolean): number {
  if (base <= 0) return base
  const share = isExact ? 1 : 0.5
  const most = (MOST_FOR_A_NAME - base) * share
  const adjusted = base + Math.max(MOST_OFF_FOR_A_COMMON_NAME * share, Math.min(rarityBits * share, most))
  return Math.round(adjusted * 2) / 2
}
