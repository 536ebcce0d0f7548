import type { TeachingRecord } from '@identity/teaching-record'
import type { SampleFacts } from '../sample-person.ts'
import { aRecord } from '../sample-record.ts'
import { providerNamed } from '../training-providers.ts'

/** A made-up person whom a support task is about, and the records that an agent finds. */
export type DeskPerson = {
  /** A readable slug, stable for ever. */
  id: string
  facts: SampleFacts
  /**
   * Another address: under which an identity of theirs, or another person's, holds the record; to which theirs was changed; or which is on
   * their record, and whose reader has an account.
   */
  otherEmail?: string
  records: readonly TeachingRecord[]
}

type Said = Pick<SampleFacts, 'firstName' | 'lastName' | 'dateOfBirth'> & Partial<SampleFacts>

/** A person of that name, with QTS and an address made of the name, unless it is said otherwise. */
export function deskPerson(
  { firstName, lastName, ...said }: Said,
  records: readonly TeachingRecord[],
  otherEmail?: string,
): DeskPerson {
  const id = `${firstName}-${lastName}`.toLowerCase()
  const email = `${firstName}.${lastName}@example.com`.toLowerCase()
  const facts = { email, firstName, lastName, hasQts: true, ...said }
  return { id, facts, records, ...(otherEmail && { otherEmail }) }
}

/** A record with QTS, its training provider by name. Sandbox TRNs from 9900101 on belong to the people of the desk. */
export function deskRecord({
  provider,
  ...telling
}: Parameters<typeof aRecord>[0] & { provider?: string }): TeachingRecord {
  return aRecord({
    qtsAwardedOn: '2012-07-13',
    ...(provider && { trainingProviders: [providerNamed(provider)] }),
    ...telling,
  })
}
