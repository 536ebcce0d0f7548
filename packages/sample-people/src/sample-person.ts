import type { TeachingRecord } from '@identity/teaching-record'

/** The answers that the person would type. They are not always what a record holds, nor always tidy. */
export type SampleFacts = {
  email: string
  firstName: string
  lastName: string
  previousFirstName?: string
  previousLastName?: string
  preferredName?: string
  /** `1988-04-12`. */
  dateOfBirth: string
  nationalInsuranceNumber?: string
  /** Left out: the person says that they have none or do not know it. With `hasQts` false, they say that they have none. */
  trn?: string
  hasQts: boolean
  /** The provider's name, as chosen from the list. Left out: they trained elsewhere or do not say. */
  ittProvider?: string
}

export type SamplePerson = {
  /** A readable slug, stable for ever: tests and stories name people by it. */
  id: string
  title: string
  facts: SampleFacts
  expect: { lookupStatus: 'FOUND' | 'PENDING' | 'NONE'; trn?: string }
  note: string
}

/** The account that a person has at Teacher Self-Service. Nothing said: it is not locked. */
export type SelfServiceAccount = {
  isLocked?: boolean
  isLockedByTeacher?: boolean
  /** The record has an alert, such as a sanction. */
  hasAlert?: boolean
  /** The stand-in answers every try to unlock it with an error. */
  failsToUnlock?: boolean
}

/** A person and the records that make them interesting. The account, where there is one, belongs to the first of them. */
export type Persona = SamplePerson & { records: TeachingRecord[]; account?: SelfServiceAccount }

export type PeopleGroup = { title: string; people: Persona[] }
