import { IDENTIFIERS_NEEDED, type PersonFacts } from '@identity/matching'
import type { Told } from './answers.ts'

/** The facts that a person has told us and proved, as the matcher reads them. */
export function personFacts({ email, answers }: Told): PersonFacts {
  const previous = answers.nameChange?.previous
  return withoutNulls({
    verifiedEmail: email?.isProved ? email.address : null,
    firstName: answers.name?.firstName,
    middleName: answers.name?.middleName,
    lastName: answers.name?.lastName,
    previousFirstName: previous?.firstName,
    previousLastName: previous?.lastName,
    dateOfBirth: answers.dateOfBirth,
    nationalInsuranceNumber: answers.nationalInsuranceNumber,
    trn: answers.trn?.trn,
    trainingProviderUkprn: answers.hasQts ? answers.trainingProvider?.ukprn : null,
  })
}

/** The kinds of identifier that the answers give. */
export function givenKinds({ email, answers }: Told): string[] {
  const given = {
    email: email?.isProved,
    name: answers.name,
    previousName: answers.nameChange?.previous,
    dateOfBirth: answers.dateOfBirth,
    nationalInsuranceNumber: answers.nationalInsuranceNumber,
    trn: answers.trn?.trn,
    trainingProvider: answers.hasQts && answers.trainingProvider,
  }
  return Object.entries(given).flatMap(([kind, isGiven]) => (isGiven ? [kind] : []))
}

/** False while fewer identifiers are given than have to agree with a record: then none can be found. */
export function givesEnough(told: Told): boolean {
  return givenKinds(told).filter((kind) => kind !== 'previousName').length >= IDENTIFIERS_NEEDED
}

type Filled<Facts> = { [Key in keyof Facts]?: NonNullable<Facts[Key]> }

function withoutNulls<Facts extends Record<string, unknown>>(facts: Facts): Filled<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value)) as Filled<Facts>
}
