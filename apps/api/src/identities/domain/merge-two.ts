import type { MergeChoices } from './merge-choices.ts'
import { linkOf, type MergeSide, type SideLink, type SideName, withoutRecord } from './merge-side.ts'

/**
 * Both identities after a merge. `into` takes each fact from the side that was chosen, and the record that stays. `from` leads to it from now
 * on, by its id and by the address that `into` does not sign in with.
 */
export function mergeTwo(
  from: MergeSide,
  into: MergeSide,
  choices: MergeChoices,
  record: SideName | null,
): { from: MergeSide; into: MergeSide } {
  const of = (side: SideName | undefined) => (side === 'FROM' ? from : into)
  const addressed = of(choices.EMAIL_ADDRESS)
  const other = addressed === from ? into : from
  return {
    from: {
      ...from,
      ...withoutRecord(from),
      emailAddress: other.emailAddress,
      emailKey: other.emailKey,
      mergedIntoId: into.id,
    },
    into: {
      ...into,
      ...linkThatStays(from, into, record),
      emailAddress: addressed.emailAddress,
      emailKey: addressed.emailKey,
      givenName: of(choices.GIVEN_NAME).givenName,
      preferredName: of(choices.PREFERRED_NAME).preferredName,
      dateOfBirth: of(choices.DATE_OF_BIRTH).dateOfBirth,
      nationalInsuranceNumber: of(choices.NATIONAL_INSURANCE_NUMBER).nationalInsuranceNumber,
    },
  }
}

function linkThatStays(from: MergeSide, into: MergeSide, record: SideName | null): SideLink {
  if (record) return linkOf(record === 'FROM' ? from : into)
  // An agent still looks for the record of either.
  const isWaiting = from.trnLookupStatus === 'PENDING'
  return { ...linkOf(into), ...(isWaiting && { trnLookupStatus: 'PENDING' }) }
}
