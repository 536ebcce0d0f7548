import { NotConfirmableReason } from '@identity/graphql-client'
import type { Visit } from '../../../../testing/page-states.ts'
import type { Web } from '../../../../testing/web.fixture.ts'

const link = '/email-change/confirm'

export const visits: Visit[] = [
  { page: link, visit: (web) => web.get(`${link}?token=a-token`) },
  ...[
    { __typename: 'ProposedEmailConfirmed', effectiveAt: '2026-11-23T10:00:00Z' },
    { __typename: 'ProposedEmailConfirmed', effectiveAt: null },
    ...Object.values(NotConfirmableReason).map((reason) => ({
      __typename: 'ProposedEmailNotConfirmable',
      reason,
    })),
  ].map((outcome) => ({
    page: `${link} ${'reason' in outcome ? outcome.reason : 'done'}`,
    visit: (web: Web) => {
      web.api.outcomes.ConfirmProposedEmail = outcome
      return web.post(link, { token: 'a-token' })
    },
  })),
]
