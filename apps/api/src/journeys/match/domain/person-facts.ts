import type { PersonFacts } from '@identity/matching'
import type { JourneyState } from '../../journey/domain/journey-state.ts'

/** What a journey knows about its person, as the matcher wants it. `digest` makes a National Insurance number comparable and unreadable. */
export function personFacts({ email, answers }: JourneyState, digest: (nino: string) => string): PersonFacts {
  const previous = answers.nameChange?.previous
  return withoutNulls({
    verifiedEmail: email?.isProved ? email.address : null,
    firstName: answers.name?.firstName,
    lastName: answers.name?.lastName,
    previousFirstName: previous?.firstName,
    previousLastName: previous?.lastName,
    dateOfBirth: answers.dateOfBirth,
    nationalInsuranceNumber: answers.nationalInsuranceNumber && digest(answers.nationalInsuranceNumber),
    trn: answers.trn?.trn,
    trainingProviderUkprn: answers.hasQts ? answers.trainingProvider?.ukprn : null,
  })
}

type Filled<Facts> = { [Key in keyof Facts]?: NonNullable<Facts[Key]> }

function withoutNulls<Facts extends Record<string, unknown>>(facts: Facts): Filled<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value)) as Filled<Facts>
}
