import type { Visit } from '../../../../testing/page-states.ts'
import type { Web } from '../../../../testing/web.fixture.ts'

const link = '/this-was-not-me'

export const visits: Visit[] = [
  { page: link, visit: (web) => web.get(`${link}?token=a-token`) },
  ...[
    { __typename: 'ClaimDisputed', claimedAt: '2026-11-22T10:00:00.000Z' },
    ...['UNKNOWN', 'EXPIRED', 'DONE'].map((reason) => ({ __typename: 'ClaimNotDisputable', reason })),
  ].map((outcome) => ({
    page: `${link} ${'reason' in outcome ? outcome.reason : 'disputed'}`,
    visit: (web: Web) => {
      web.api.outcomes.DisputeClaim = outcome
      return web.post(link, { token: 'a-token' })
    },
  })),
]
