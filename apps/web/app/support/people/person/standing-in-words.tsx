import { InsetText } from '@identity/govuk'
import type { PersonChangesQuery } from '@identity/graphql-client'
import { useWords } from '../../../words/words.ts'
import { dayOf } from './instant.ts'

type Changes = Extract<PersonChangesQuery['changes'], { __typename: 'PersonChanges' }>

/** What is on its way for a person: a closure, or another address. */
export function StandingInWords({ changes: { closure, isClosed, emailProposal } }: { changes: Changes }) {
  const words = useWords('support-person')
  const reasons = useWords('change-person')
  return (
    <>
      {closure && !isClosed && (
        <InsetText>
          {words('closure.proposed', {
            name: closure.proposedBy,
            reason: reasons.text(`value.${closure.reason}`),
          })}
        </InsetText>
      )}
      {isClosed && (
        <InsetText>
          {closure?.reopenableUntil
            ? words('closure.closed', { day: dayOf(closure.reopenableUntil) })
            : words('closure.erased')}
        </InsetText>
      )}
      {emailProposal && (
        <InsetText>
          {words('emailProposal', {
            name: emailProposal.proposedBy,
            standing: emailProposal.isApprovalNeeded
              ? 'unapproved'
              : emailProposal.isConfirmed
                ? 'confirmed'
                : 'unconfirmed',
          })}
        </InsetText>
      )}
    </>
  )
}
