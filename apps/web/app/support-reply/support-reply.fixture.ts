import { NoReplyReason } from '@identity/graphql-client'
import type { Visit } from '../../testing/page-states.ts'
import type { Web } from '../../testing/web.fixture.ts'

const link = '/support-reply'

export const visits: Visit[] = [
  { page: link, visit: (web) => web.get(`${link}?token=a-token`) },
  { page: `${link} missing`, visit: (web) => web.post(link, { token: 'a-token', text: '' }) },
  ...[
    { __typename: 'SupportQuestionAnswered' },
    ...Object.values(NoReplyReason).map((reason) => ({ __typename: 'SupportQuestionNotAnswerable', reason })),
  ].map((outcome) => ({
    page: `${link} ${'reason' in outcome ? outcome.reason : 'answered'}`,
    visit: (web: Web) => {
      web.api.outcomes.AnswerSupportQuestion = outcome
      return web.post(link, { token: 'a-token', text: 'I trained at Durham.' })
    },
  })),
]
