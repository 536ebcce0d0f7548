/** What a person told us. An empty string is no answer. */
export type PersonFacts = {
  /** Only an address that a passcode has proved. */
  verifiedEmail?: string
  firstName?: string
  lastName?: string
  previousFirstName?: string
  previousLastName?: string
  /** YYYY-MM-DD */
  dateOfBirth?: string
  /** In any form, as long as records use the same one: it is only tested for equality, so a keyed digest will do. */
  nationalInsuranceNumber?: string
  trn?: string
  trainingProviderUkprn?: string
}

/** What a teaching record says. */
export type RecordFacts = {
  trn: string
  active: boolean
  /** Current and previous, in any order. */
  names: { firstName: string; lastName: string }[]
  dateOfBirth: string | null
  nationalInsuranceNumber: string | null
  email: string | null
  trainingProviderUkprns: string[]
}
