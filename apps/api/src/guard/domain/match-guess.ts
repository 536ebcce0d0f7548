import {
  comparableNationalInsuranceNumber,
  comparableTrn,
  nameKeys,
  type PersonFacts,
  personKeys,
} from '@identity/matching'
import { mailboxFold } from '@identity/values'
import type { Allowance, Limit } from './limit.ts'

const HOUR_MS = 60 * 60 * 1_000
const DAY_MS = 24 * HOUR_MS

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
  /**
   * Guesses that rest on public facts alone, at one name and training provider, whatever the date of birth. A right one counts too, because the
   * answer must not tell.
   */
  publicGuessesAtName: Limit
  /** The same from one network, at any name. */
  publicGuessesFromNetwork: readonly [perHour: Limit, perDay: Limit]
}

export const GUESS_LIMITS: GuessLimits = {
  peopleOfAddress: { max: 5, windowMs: DAY_MS },
  failuresAboutPerson: { max: 3, windowMs: DAY_MS },
  failuresOfNumber: { max: 15, windowMs: DAY_MS },
  // docs/decisions/0060-public-facts-tell-nothing-before-a-claim.md
  publicGuessesAtName: { max: 15, windowMs: DAY_MS },
  publicGuessesFromNetwork: [
    { max: 15, windowMs: HOUR_MS },
    { max: 50, windowMs: DAY_MS },
  ],
}

/** A fact that an attacker could be guessing about a person. */
export type GuessedFact = {
  kind: 'nationalInsuranceNumber' | 'trn' | 'trainingProvider'
  value: string
}
export type GuessedKind = GuessedFact['kind']

/** Facts that an attacker could be guessing about the person whom they name. */
export type MatchGuess = {
  /** The person whom the facts mean (`personKeys`), never empty. */
  people: string[]
  /** The names and the training provider that the facts mean, without the date of birth. Empty where no provider is given. */
  targets: string[]
  /** The facts about that person, never empty. */
  facts: GuessedFact[]
  /** The proved address, the same for every spelling of one mailbox; null when there is none. */
  mailbox: string | null
  /** The keyed digest of the network; null where no browser asks. */
  networkDigest: string | null
}

/**
 * The guess in these facts, which came from this network. Null: there is nothing beside name, date of birth and proved address, which no
 * attacker needs to guess.
 */
export function guessOf(person: PersonFacts, networkDigest: string | null): MatchGuess | null {
  // Without a date that can be compared the name alone is counted: no facts are looked up uncounted.
  const dated = personKeys(person)
  const people = dated.length > 0 ? dated : nameKeys(person)
  const { verifiedEmail, nationalInsuranceNumber, trn, trainingProviderUkprn } = person
  const provider = trainingProviderUkprn?.trim() || null
  const told: [GuessedKind, string | null][] = [
    ['nationalInsuranceNumber', comparableNationalInsuranceNumber(nationalInsuranceNumber)],
    ['trn', comparableTrn(trn)],
    ['trainingProvider', provider],
  ]
  const facts = told.flatMap(([kind, value]) => (value ? [{ kind, value }] : []))
  if (people.length === 0 || facts.length === 0) return null
  const mailbox = verifiedEmail ? mailboxFold(verifiedEmail) : null
  const targets = provider ? nameKeys(person).map((name) => `${provider}\n${name}`) : []
  return { people, targets, facts, mailbox, networkDigest }
}

const factOf = {
  nationalInsuranceNumber: 'nationalInsuranceNumber',
  trn: 'trn',
  trainingProvider: 'trainingProviderUkprn',
} as const satisfies Record<GuessedKind, keyof PersonFacts>

/** The facts without those of these kinds; without a list, without all that could be guessed. */
export function withoutGuessedFacts(
  person: PersonFacts,
  kinds: readonly GuessedKind[] = Object.keys(factOf) as GuessedKind[],
): PersonFacts {
  const left: PersonFacts = { ...person }
  for (const kind of kinds) delete left[factOf[kind]]
  return left
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
 * can still put each right. The order is always people before numbers, names and networks, so that two transactions never wait for each other.
 */
export function factAllowances(guess: MatchGuess, limits: GuessLimits): (FactAllowances & GuessedFact)[] {
  const { people, facts } = guess
  return facts.map((fact) => {
    const { kind, value } = fact
    const failure = (subject: string, limit: Limit): Allowance => ({
      name: 'match-failure',
      subject: `${kind}\n${subject}`,
      limits: [limit],
    })
    return {
      ...fact,
      once: { name: 'match-guess', subject: [kind, value, ...people].join('\n'), limits: once },
      failures: [
        ...people.map((person) => failure(person, limits.failuresAboutPerson)),
        ...(kind === 'trainingProvider'
          ? publicAllowances(guess, limits)
          : [failure(value, limits.failuresOfNumber)]),
      ],
    }
  })
}

/** The allowances that end a walk through dates of birth for one name and provider, and through names from one network. */
function publicAllowances({ targets, networkDigest }: MatchGuess, limits: GuessLimits): Allowance[] {
  return [
    ...targets.map((target) => ({
      name: 'match-public-name',
      subject: target,
      limits: [limits.publicGuessesAtName],
    })),
    ...(networkDigest
      ? [{ name: PUBLIC_FROM_NETWORK, subject: networkDigest, limits: limits.publicGuessesFromNetwork }]
      : []),
  ]
}

/** The allowance that a busy network runs out of, without a word about the person who is meant. */
export const PUBLIC_FROM_NETWORK = 'match-public-network'

/** Used up while the target with this digest is closed: its guesses by public facts are not looked up. */
export function closing(targetDigest: string): Allowance {
  return { name: 'match-closed', subject: targetDigest, limits: once }
}
