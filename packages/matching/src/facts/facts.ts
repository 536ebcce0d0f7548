/** A person as their answers describe them. An empty string is no answer. */
export type PersonFacts = {
  /** Only an address that a passcode has proved. */
  verifiedEmail?: string
  firstName?: string
  middleName?: string
  lastName?: string
  previousFirstName?: string
  previousLastName?: string
  /** YYYY-MM-DD */
  dateOfBirth?: string
  /** Readable, because a slip in it is forgiven. */
  nationalInsuranceNumber?: string
  trn?: string
  trainingProviderUkprn?: string
}

export type NameFacts = { firstName: string; middleName?: string | null; lastName: string }

/** A teaching record, as far as matching needs it. */
export type RecordFacts = {
  trn: string
  active: boolean
  /** The current one first, then the previous ones. */
  names: NameFacts[]
  dateOfBirth: string | null
  /** Readable, as in `PersonFacts`. */
  nationalInsuranceNumber: string | null
  email: string | null
  trainingProviderUkprns: string[]
}
