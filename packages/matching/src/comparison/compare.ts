import type { RecordFacts } from '../facts/facts.ts'
import { comparableName } from '../names/comparable-name.ts'
import { compareAllNames } from '../names/compare-all-names.ts'
import type { NameRarity } from '../names/name-rarity.ts'
import { comparableDate, compareDates } from '../values/date.ts'
import { comparableEmail, compareEmails } from '../values/email.ts'
import {
  comparableNationalInsuranceNumber,
  compareNationalInsuranceNumbers,
} from '../values/national-insurance-number.ts'
import { compareProviders } from '../values/training-provider.ts'
import { compareTrns } from '../values/trn.ts'
import type { ComparablePerson } from './comparable-person.ts'
import type { Comparison } from './comparison.ts'

/** What the person did not say is not read from the record either: the field is absent, whatever it holds. */
export function compare(person: ComparablePerson, record: RecordFacts, rarity: NameRarity): Comparison {
  const held = record.names.map(comparableName).filter((name) => name !== null)
  const names = compareAllNames(person.names, held, rarity)
  return {
    levels: {
      ...names.levels,
      dateOfBirth: compareDates(person.dateOfBirth, comparableDate(record.dateOfBirth)),
      nationalInsuranceNumber: compareNationalInsuranceNumbers(
        person.nationalInsuranceNumber,
        person.nationalInsuranceNumber && comparableNationalInsuranceNumber(record.nationalInsuranceNumber),
      ),
      email: compareEmails(person.email, person.email && comparableEmail(record.email)),
      trn: compareTrns(person.trn, record.trn),
      trainingProvider: compareProviders(person.ukprn, record.trainingProviderUkprns),
    },
    evidence: names.evidence,
  }
}
