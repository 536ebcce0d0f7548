import {
  decide,
  type MatchLevel,
  matchLevels,
  type NameRarity,
  type PersonFacts,
  type RecordFacts,
} from '@identity/matching'
import type { Random } from '@identity/sample-people'
import {
  emailAddress,
  nationalInsuranceNumber,
  type PopulationRecord,
  providerNumber,
} from '../population/population.ts'

/** An attacker who knows a teacher's name and date of birth, and tries one third identifier after another. */
export type Guesser = {
  name: string
  /** The answers to try, in order. */
  guesses(target: PopulationRecord, random: Random): PersonFacts[]
}

/** The number of targets whose record a guesser was given. */
export type GuessTally = { targets: number; withoutLimit: number; withLimit: number }
export type GuessResults = Map<string, Map<MatchLevel, GuessTally>>

const GUESSES = 200
/** Failed third identifiers for one name and date of birth in a day, after which nothing is tried any more (matching rules, §8.4). */
const FAILURES_BEFORE_A_FREEZE = 3

const PREFIX_LETTERS = [...'ABCEGHJKLMNPRSTWXYZ']
const anyNumber = (random: Random) => nationalInsuranceNumber(random.below(15_000_000))
const inSeries = (letters: string, random: Random) =>
  `${letters}${String(random.below(1_000_000)).padStart(6, '0')}A`

export const guessers: Guesser[] = [
  {
    name: 'numbers at random',
    guesses: (_, random) =>
      Array.from({ length: GUESSES }, () =>
        ninoGuess(inSeries(random.pick(PREFIX_LETTERS) + random.pick(PREFIX_LETTERS), random)),
      ),
  },
  {
    name: 'numbers that have been given out',
    guesses: (_, random) => Array.from({ length: GUESSES }, () => ninoGuess(anyNumber(random))),
  },
  {
    name: 'numbers with the right two letters',
    guesses: ({ nationalInsuranceNumber: own }, random) =>
      Array.from({ length: GUESSES }, () => ninoGuess(inSeries(own.slice(0, 2), random))),
  },
  {
    name: 'has the number with one digit wrong: that, then all that are one digit from it',
    guesses({ nationalInsuranceNumber: own }, random) {
      const noted = random.pick(oneDigitFrom(own))
      return [noted, ...shuffled(oneDigitFrom(noted), random)].map(ninoGuess)
    },
  },
  {
    name: 'providers, the largest first',
    guesses: () =>
      Array.from({ length: GUESSES }, (_, place) => ({ trainingProviderUkprn: providerNumber(place) })),
  },
]

const ninoGuess = (number: string): PersonFacts => ({ nationalInsuranceNumber: number })

function oneDigitFrom(number: string): string[] {
  return [2, 3, 4, 5, 6, 7].flatMap((place) =>
    [...'0123456789']
      .filter((digit) => digit !== number[place])
      .map((digit) => number.slice(0, place) + digit + number.slice(place + 1)),
  )
}

function shuffled<Item>(items: Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random.below(2 ** 30) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

/**
 * Each guesser at each target, under each policy. The candidates are those for name and date of birth: a guess that happens to be another
 * teacher's number finds that teacher's record too, whose name and date of birth are other ones.
 */
export function guess(
  targets: readonly PopulationRecord[],
  candidates: (facts: PersonFacts) => RecordFacts[],
  rarity: NameRarity,
  random: Random,
): GuessResults {
  const results: GuessResults = new Map()
  for (const { name, guesses } of guessers) {
    const tallies = new Map(
      matchLevels.map((policy) => [policy, { targets: 0, withoutLimit: 0, withLimit: 0 }]),
    )
    for (const target of targets) {
      const known = knownOf(target, random)
      const found = candidates(known)
      const answers = guesses(target, random)
      // A stricter policy gives nothing that a looser one does not.
      let tries = answers.map((answer, nth) => ({ answer, nth }))
      for (const [policy, tally] of tallies) {
        tries = tries.filter(
          ({ answer }) => decide({ ...known, ...answer }, found, { policy, rarity }).trn === target.facts.trn,
        )
        tally.targets += 1
        if (tries.length > 0) tally.withoutLimit += 1
        if (tries.some(({ nth }) => nth < FAILURES_BEFORE_A_FREEZE)) tally.withLimit += 1
      }
    }
    results.set(name, tallies)
  }
  return results
}

function knownOf({ facts }: PopulationRecord, random: Random): PersonFacts {
  const { firstName = '', lastName = '' } = facts.names[0] ?? {}
  const verifiedEmail = emailAddress(random, { firstName: 'no', lastName: 'body' })
  return { verifiedEmail, firstName, lastName, dateOfBirth: facts.dateOfBirth ?? '' }
}
