import type { ProposalsWaitingQuery } from '@identity/graphql-client'
import { PERSON_ID } from '../person/person-page.builder.ts'

type Proposal = ProposalsWaitingQuery['proposalsWaiting']['edges'][number]['node']

const aProposal = (changes: Partial<Proposal>): Proposal => ({
  ...{ id: 'proposal-1', kind: 'CLOSURE', identityId: PERSON_ID, personInitials: 'AR' },
  ...{ proposedBy: 'Ben Okafor', isOwn: false, proposedAt: '2026-11-26T09:15:00.000Z' },
  ...changes,
})

/** What waits for a second person, as the API answers it. */
export function proposalsThatWait(...proposals: Partial<Proposal>[]): {
  ProposalsWaiting: ProposalsWaitingQuery
} {
  return {
    ProposalsWaiting: {
      proposalsWaiting: {
        total: proposals.length,
        forMe: proposals.length,
        edges: proposals.map((one) => ({ node: aProposal(one) })),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    },
  }
}
