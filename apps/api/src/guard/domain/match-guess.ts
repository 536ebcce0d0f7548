import {
  comparableNationalInsuranceNumber,
  comparableTrn,
  type PersonFacts,
  personKeys,
} from '@identity/matching'
import { mailboxFold } from '@identity/values'
import type { Allowance, Limit } from './limit.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * The allowances for guesses. Beyond them guessed facts are not looked up any more, and no answer says so:
 * docs/matching/oracle-protection.md.
 */
export type GuessLimits = {
  /** Different people that one proved address may claim to be. */
  peopleOfAddress: Limit
  /** Wrong facts of one kind about one person, over all addresses and journeys. */
  failuresAboutPerson: Limit
  /** People for whom one National Insurance number, or TRN, turned out wrong: an attacker who has a number could guess its date of birth. */
  failuresOfNumber: Limit
}

export const GUESS_LIMITS: GuessLimits = {
  peopleOfAddress: { max: 5, windowMs: DAY_MS },
  failuresAboutPerson: { max: 3, windowMs: DAY_MS },
  failuresOfNumber: { max: 15, windowMs: DAY_MS },
}

/** A fact that an attacker could be guessing about a person. */
export type GuessedFact = {
  kind: 'nationalInsuranceNumber' | 'trn' | 'trainingProvider'
  value: string
}

/** Facts that an attacker could be guessing about the person whom they name. */
export type MatchGuess = {
  /** The person whom the facts mean (`personKeys`), never empty. */
  people: string[]
  /** The facts about that person, never empty. */
  facts: GuessedFact[]
  /** The proved address, the same for every spelling of one mailbox; null when there is none. */
  mailbox: string | null
}

/** The guess in these facts. Null: there is nothing beside name, date of birth and proved address, which no attacker needs to guess. */
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
  const mailbox = verifiedEmail ? mailboxFold(verifiedEmail) : null
  return { people, facts, mailbox }
}

/** The facts without those that could be guessed. */
export function withoutGuessedFacts({
  nationalInsuranceNumber: _number,
  trn: _trn,
  trainingProviderUkprn: _provider,
  ...known
}: PersonFacts): PersonFacts {
  return known
}

/** The allowances of one fact: `once` is used once in a day however often the fact comes up, and so tells if it is new. */
export type FactAllowances = { once: Allowance; failures: Allowance[] }

const once: readonly Limit[] = [{ max: 1, windowMs: DAY_MS }]

/** The allowances for naming a person. The first is used once in a day, and tells if this is the first time. */
export function personAllowances({ people, mailbox }: MatchGuess, limits: GuessLimits) {
  return {
    once: { name: 'match-person', subject: [mailbox, ...people].join('\n'), limits: once },
    failures: [{ name: 'match-people-of-address', subject: `${mailbox}`, limits: [limits.peopleOfAddress] }],
  } satisfies FactAllowances
}

/**
 * The allowances of each fact. Facts are counted by kind, so that a claimant who was wrong about their number, their TRN and their provider
 * can still put each right. The order is always people before numbers, so that two transactions never wait for each other.
 */
export function factAllowances({ people, facts }: MatchGuess, limits: GuessLimits): FactAllowances[] {
  return facts.map(({ kind, value }) => {
    const failure = (subject: string, limit: Limit): Allowance => ({
      name: 'match-failure',
      subject: `${kind}\n${subject}`,
      limits: [limit],
    })
    return {
      once: { name: 'match-guess', subject: [kind, value, ...people].join('\n'), limits: once },
      failures: [
        ...people.map((person) => failure(person, limits.failuresAboutPerson)),
        ...(kind === 'trainingProvider' ? [] : [failure(value, limits.failuresOfNumber)]),
      ],
    }
  })
}
