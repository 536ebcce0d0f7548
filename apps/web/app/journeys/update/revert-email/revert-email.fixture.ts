import { NotRevertibleReason } from '@identity/graphql-client'
import type { Visit } from '../../../../testing/page-states.ts'
import type { Web } from '../../../../testing/web.fixture.ts'

const link = '/email-change/revert'

export const visits: Visit[] = [
  { page: link, visit: (web) => web.get(`${link}?token=a-token`) },
  ...[
    { __typename: 'EmailChangeReverted', redactedEmailAddress: 'o***@***.sch.uk' },
    ...Object.values(NotRevertibleReason).map((reason) => ({
      __typename: 'EmailChangeNotRevertible',
      reason,
    })),
  ].map((outcome) => ({
    page: `${link} ${'reason' in outcome ? outcome.reason : 'reverted'}`,
    visit: (web: Web) => {
      web.api.outcomes.RevertEmailChange = outcome
      return web.post(link, { token: 'a-token' })
    },
  })),
]
