import type { PersonFacts } from '@identity/matching'
import type { Random } from '@identity/sample-people'
import { emailAddress, nationalInsuranceNumber, type PopulationRecord, provider } from './population.ts'

/** A claimant, and the record that is truly theirs (null: they have none). */
export type BenchPerson = { facts: PersonFacts; record: PopulationRecord | null }

// What people have to hand, in percent. The first is the service's own figure (design history, December 2021: about a fifth of addresses
// were the ones on the record, of which three in five have one); the others are guesses that `docs/matching/quality.md` names.
const ADDRESS_IS_STILL_THE_ONE = 37
const KNOWS_NUMBER = 88
const KNOWS_TRN = 15
const KNOWS_PROVIDER = 80
const PROVIDER_IS_RIGHT = 85
const TELLS_PREVIOUS_NAME = 70
const HAS_PROVIDER_THAT_RECORD_LACKS = 30

/** No record of the population has a number from here on. */
export const FIRST_FREE_NUMBER = 15_000_000

/** The record's person, making no mistake, knowing what people know. */
export function ownerOf(record: PopulationRecord, random: Random): BenchPerson {
  const { facts } = record
  const [name, previous] = facts.names
  const keepsAddress = facts.email !== null && random.chance(ADDRESS_IS_STILL_THE_ONE)
  const ukprn = rememberedProvider(record, random)
  return {
    record,
    facts: {
      verifiedEmail: keepsAddress
        ? (facts.email ?? '')
        : emailAddress(random, name ?? { firstName: 'a', lastName: 'b' }),
      firstName: name?.firstName ?? '',
      lastName: name?.lastName ?? '',
      ...(previous && random.chance(TELLS_PREVIOUS_NAME) ? { previousLastName: previous.lastName } : {}),
      dateOfBirth: facts.dateOfBirth ?? '',
      ...(random.chance(KNOWS_NUMBER) ? { nationalInsuranceNumber: record.nationalInsuranceNumber } : {}),
      ...(random.chance(KNOWS_TRN) ? { trn: facts.trn } : {}),
      ...(ukprn ? { trainingProviderUkprn: ukprn } : {}),
    },
  }
}

function rememberedProvider({ facts }: PopulationRecord, random: Random): string | null {
  if (!random.chance(KNOWS_PROVIDER)) return null
  const [held] = facts.trainingProviderUkprns
  if (!held) return random.chance(HAS_PROVIDER_THAT_RECORD_LACKS) ? provider(random) : null
  return random.chance(PROVIDER_IS_RIGHT) ? held : provider(random)
}

/** A claimant without a record: same questions, own number, no TRN. */
export function stranger(record: PopulationRecord, random: Random): BenchPerson {
  const { facts } = ownerOf(record, random)
  const { trn: _trn, nationalInsuranceNumber: _number, ...others } = facts
  return {
    record: null,
    facts: {
      ...others,
      verifiedEmail: emailAddress(random, record.facts.names[0] ?? { firstName: 'a', lastName: 'b' }),
      ...(random.chance(KNOWS_NUMBER) ? { nationalInsuranceNumber: freeNumber(random) } : {}),
    },
  }
}

export function freeNumber(random: Random): string {
  return nationalInsuranceNumber(FIRST_FREE_NUMBER + random.below(1_000_000))
}
