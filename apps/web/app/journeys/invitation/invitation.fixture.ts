import { pageAt, stateOf, type Visit } from '../../../testing/page-states.ts'
import type { Web } from '../../../testing/web.fixture.ts'

const link = '/invitation'

export const opened = {
  __typename: 'InvitationOpened',
  serviceName: 'Register for an NPQ',
  serviceUrl: 'http://npq.example/start',
}

export const visits: Visit[] = [
  pageAt(`${link}?token=a-token`),
  ...[
    opened,
    ...['UNKNOWN', 'EXPIRED', 'CANCELLED', 'ACCEPTED'].map((reason) => ({
      ...{ __typename: 'InvitationNotUsable', reason },
    })),
  ].map((outcome) => ({
    page: `${link} ${'reason' in outcome ? outcome.reason : 'opened'}`,
    visit: (web: Web) => {
      web.api.outcomes.OpenInvitation = outcome
      return web.post(link, { token: 'a-token' })
    },
  })),
  stateOf('EMAIL', 'with an invitation', { invitation: 'WAITING' }),
  stateOf('WHAT_WE_ASK', 'with the invitation of another address', { invitation: 'OTHER_ADDRESS' }),
  stateOf('WHAT_WE_ASK', 'with an invitation that is over', { invitation: 'OVER' }),
  stateOf('CHECK_ANSWERS', 'with an invitation that is over', { invitation: 'OVER' }),
  stateOf('SIGN_IN', 'with an invitation that was accepted', { invitation: 'ACCEPTED' }),
  stateOf('SIGN_IN', 'with an invitation to another record', { invitation: 'OTHER_RECORD' }),
]
