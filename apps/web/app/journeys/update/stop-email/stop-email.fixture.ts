import { NotStoppableReason } from '@identity/graphql-client'
import type { Visit } from '../../../../testing/page-states.ts'
import type { Web } from '../../../../testing/web.fixture.ts'

const link = '/email-change/stop'

export const visits: Visit[] = [
  { page: link, visit: (web) => web.get(`${link}?token=a-token`) },
  ...[
    { __typename: 'ProposedEmailStopped' },
    ...Object.values(NotStoppableReason).map((reason) => ({
      __typename: 'ProposedEmailNotStoppable',
      reason,
    })),
  ].map((outcome) => ({
    page: `${link} ${'reason' in outcome ? outcome.reason : 'done'}`,
    visit: (web: Web) => {
      web.api.outcomes.StopProposedEmail = outcome
      return web.post(link, { token: 'a-token' })
    },
  })),
]
