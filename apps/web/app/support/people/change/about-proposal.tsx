import { SummaryList } from '@identity/govuk'
import type { PersonChangesQuery } from '@identity/graphql-client'
import { Address } from '@identity/page-frame'
import { useWords } from '../../../words/words.ts'
import type { Act } from './act-form.ts'

type Changes = Extract<PersonChangesQuery['changes'], { __typename: 'PersonChanges' }>

/** What a colleague proposed, for the second person who decides about it. */
export function AboutProposal({ act, changes }: { act: Act; changes: Changes }) {
  const words = useWords('change-person')
  const { closure, emailProposal } = changes
  if ((act === 'approveClosure' || act === 'refuseClosure') && closure) {
    return (
      <SummaryList
        rows={[
          { key: words('proposal.by'), value: closure.proposedBy },
          { key: words('choice.reason'), value: words(`value.${closure.reason}`) },
        ]}
      />
    )
  }
  if ((act === 'approveEmail' || act === 'stopEmail') && emailProposal) {
    const { proposedBy, emailAddress, redactedEmailAddress, proof, isConfirmed } = emailProposal
    return (
      <SummaryList
        rows={[
          { key: words('proposal.by'), value: proposedBy },
          {
            key: words('field.emailAddress'),
            value: <Address>{emailAddress ?? redactedEmailAddress}</Address>,
          },
          { key: words('choice.proof'), value: words(`value.${proof}`) },
          { key: words('proposal.confirmed'), value: words(isConfirmed ? 'yes' : 'notYet') },
        ]}
      />
    )
  }
  return null
}
