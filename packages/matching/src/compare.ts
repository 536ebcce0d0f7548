import { type ComparableName, comparableName } from './comparable-name.ts'
import { compareAllNames } from './compare-all-names.ts'
import type { FirstNameLevel, LastNameLevel } from './compare-names.ts'
import {
  comparableDate,
  comparableEmail,
  comparableNationalInsuranceNumber,
  comparableTrn,
  compareDates,
  compareEmails,
  compareNationalInsuranceNumbers,
  compareProviders,
  compareTrns,
  type DateLevel,
  type EmailLevel,
  type NationalInsuranceNumberLevel,
  type NumberLevel,
  type ProviderLevel,
} from './compare-values.ts'
import type { PersonFacts, RecordFacts } from './facts.ts'
import type { NameRarity } from './name-rarity.ts'

/** How each field of a person and a record compares. */
export type FieldLevel = {
  firstName: FirstNameLevel
  lastName: LastNameLevel
  middleName: 'exact' | 'initial' | 'different' | 'absent'
  previousName: 'agrees' | 'not-mentioned' | 'absent'
  dateOfBirth: DateLevel
  nationalInsuranceNumber: NationalInsuranceNumberLevel
  email: EmailLevel
  trn: NumberLevel
  trainingProvider: ProviderLevel
}

export type Comparison = {
  levels: { [Field in keyof FieldLevel]: FieldLevel[Field] }
  evidence: NameEvidence
}

/** What the levels of a name do not say. */
export type NameEvidence = {
  /** What the record's agreeing forename adds by being rare, or takes away by being common. In bits, unbounded. */
  firstNameRarityBits: number
  lastNameRarityBits: number
  /** The forename as typed is another than the record's and hardly anybody's, while the record's is known: a slip or a pet name, not a sister. */
  forenameIsHardlyAnybodys: boolean
}

/** A person made ready to be compared with many records. */
export type ComparablePerson = {
  /** The present name, then the previous one. */
  names: ComparableName[]
  dateOfBirth: string | null
  nationalInsuranceNumber: string | null
  email: string | null
  trn: string | null
  ukprn: string | null
}

export function comparablePerson(person: PersonFacts): ComparablePerson {
  return {
    names: personNames(person),
    dateOfBirth: comparableDate(person.dateOfBirth),
    nationalInsuranceNumber: comparableNationalInsuranceNumber(person.nationalInsuranceNumber),
    email: comparableEmail(person.verifiedEmail),
    trn: comparableTrn(person.trn),
    ukprn: person.trainingProviderUkprn?.trim() || null,
  }
}

/** Somebody who gives only half of a previous name means that the other half has not changed. */
export function personNames(person: PersonFacts): ComparableName[] {
  const { firstName, middleName, lastName, previousFirstName, previousLastName } = person
  const current = comparableName({ firstName, middleName, lastName })
  const hasPrevious = Boolean(previousFirstName || previousLastName)
  const previous = hasPrevious
    ? comparableName({
        firstName: previousFirstName || firstName,
        middleName,
        lastName: previousLastName || lastName,
      })
    : null
  return [current, previous].filter((name) => name !== null)
}

export function compare(person: ComparablePerson, record: RecordFacts, rarity: NameRarity): Comparison {
  const held = record.names.map(comparableName).filter((name) => name !== null)
  const names = compareAllNames(person.names, held, rarity)
  return {
    levels: {
      ...names.levels,
      dateOfBirth: compareDates(person.dateOfBirth, comparableDate(record.dateOfBirth)),
      nationalInsuranceNumber: compareNationalInsuranceNumbers(
        person.nationalInsuranceNumber,
        comparableNationalInsuranceNumber(record.nationalInsuranceNumber),
      ),
      email: compareEmails(person.email, comparableEmail(record.email)),
      trn: compareTrns(person.trn, record.trn),
      trainingProvider: compareProviders(person.ukprn, record.trainingProviderUkprns),
    },
    evidence: names.evidence,
  }
}
