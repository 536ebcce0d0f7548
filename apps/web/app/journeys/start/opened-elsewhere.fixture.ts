import { UID } from '../../../testing/journey.builder.ts'
import type { Visit } from '../../../testing/page-states.ts'

export const visits: Visit[] = [
  {
    page: 'opened elsewhere',
    visit: (web) => {
      web.forgetCookie()
      web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
      return web.get('/interaction/another-interaction')
    },
  },
]
