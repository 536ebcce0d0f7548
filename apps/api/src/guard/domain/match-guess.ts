import {
  comparableNationalInsuranceNumber,
  comparableTrn,
  emailMatchKey,
  type PersonFacts,
  personKeys,
} from '@identity/matching'
import { emailKey } from '@identity/values'
import type { Allowance, Limit } from './limit.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/** How much may be guessed before nothing is looked up by it any more. Nobody is told where it ends: docs/matching/oracle-protection.md. */
export type GuessLimits = {
  /** Different people that one proved address may try to be. */
  peopleOfAddress: Limit
  /** Facts of one kind about one person that turned out wrong, over all addresses and journeys. */
  failuresAboutPerson: Limit
  /** People whose National Insurance number, or TRN, one number turned out not to be: for it a date of birth can be guessed too. */
  failuresOfNumber: Limit
}

export const GUESS_LIMITS: GuessLimits = {
  peopleOfAddress: { max: 5, windowMs: DAY_MS },
  failuresAboutPerson: { max: 3, windowMs: DAY_MS },
  failuresOfNumber: { max: 15, windowMs: DAY_MS },
}

/** A fact that somebody could be guessing about a person. */
export type GuessedFact = {
  kind: 'nationalInsuranceNumber' | 'trn' | 'trainingProvider'
  value: string
}

/** Facts that somebody could be guessing about a person whom they name. */
export type MatchGuess = {
  /** Who is meant (`personKeys`), never empty. */
  people: string[]
  /** What is said of them, never empty. */
  facts: GuessedFact[]
  /** The proved address, the same for every spelling of one mailbox; null when there is none. */
  mailbox: string | null
}

/** What is guessed with these facts. Null: nothing stands beside name, date of birth and proved address, which nobody guesses. */
export function guessOf(person: PersonFacts): MatchGuess | null {
  const people = personKeys(person)
  const { verifiedEmail, nationalInsuranceNumber, trn, trainingProviderUkprn } = person
  const told: [GuessedFact['kind'], string | null][] = [
    ['nationalInsuranceNumber', comparableNationalInsuranceNumber(nationalInsuranceNumber)],
    ['trn', comparableTrn(trn)],
    ['trainingProvider', trainingProviderUkprn ?? null],
  ]
  const facts = told.flatMap(([kind, value]) => (value ? [{ kind, value }] : []))
  if (people.length === 0 || facts.length === 0) return null
  const mailbox = verifiedEmail ? (emailMatchKey(verifiedEmail) ?? emailKey(verifiedEmail)) : null
  return { people, facts, mailbox }
}

/** The person without what could be guessed. */
export function withoutGuesses({
  nationalInsuranceNumber: _number,
  trn: _trn,
  trainingProviderUkprn: _provider,
  ...known
}: PersonFacts): PersonFacts {
  return known
}

/** What one fact uses: `once` is used once in a day however often the fact comes up, and so tells whether it is new. */
export type FactAllowances = { once: Allowance; failures: Allowance[] }

const once: readonly Limit[] = [{ max: 1, windowMs: DAY_MS }]

/** What naming somebody uses. The first is used once in a day, and tells whether they are named for the first time. */
export function personAllowances({ people, mailbox }: MatchGuess, limits: GuessLimits) {
  return {
    once: { name: 'match-person', whose: [mailbox, ...people].join('\n'), limits: once },
    failures: [{ name: 'match-people-of-address', whose: `${mailbox}`, limits: [limits.peopleOfAddress] }],
  } satisfies FactAllowances
}

/**
 * What each fact uses. Facts are counted by kind, so that somebody who was wrong about their number, their TRN and their provider can still put
 * each right. In order, people before numbers, always: whoever waits for the one holds none of the other.
 */
export function factAllowances({ people, facts }: MatchGuess, limits: GuessLimits): FactAllowances[] {
  return facts.map(({ kind, value }) => {
    const failure = (whose: string, limit: Limit): Allowance => ({
      name: 'match-failure',
      whose: `${kind}\n${whose}`,
      limits: [limit],
    })
    return {
      once: { name: 'match-guess', whose: [kind, value, ...people].join('\n'), limits: once },
      failures: [
        ...people.map((person) => failure(person, limits.failuresAboutPerson)),
        ...(kind === 'trainingProvider' ? [] : [failure(value, limits.failuresOfNumber)]),
      ],
    }
  })
}
