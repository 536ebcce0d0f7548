import { UID } from '../../../testing/journey.builder.ts'
import { pageAt, type Visit, visitStep } from '../../../testing/page-states.ts'
import { stepPath } from '../../journeys/journey.flow.ts'

export const visits: Visit[] = [
  pageAt('/nowhere'),
  {
    page: 'too many requests',
    visit: (web) => {
      web.api.outcomes.SendPasscode = { __typename: 'TooManyRequests', retryAt: '2026-11-22T10:00:30.000Z' }
      return visitStep(web, 'EMAIL', { form: { emailAddress: 'sam@example.com' } })
    },
  },
  {
    page: 'answer that cannot be read',
    async visit(web) {
      await visitStep(web, 'NAME')
      return web.post(stepPath(UID, 'NAME'), [
        ['firstName', 'Sam'],
        ['firstName', 'Jo'],
      ])
    },
  },
  {
    page: 'sent by another site',
    visit: (web) => web.send('/contact', { method: 'POST', headers: { origin: 'https://evil.example' } }),
  },
  {
    page: 'problem with the service',
    async visit(web) {
      await web.openAt('NAME')
      web.api.isBroken = true
      const answer = await web.get(stepPath(UID, 'NAME'))
      web.api.isBroken = false
      return answer
    },
  },
  { page: 'too much sent', visit: (web) => web.post('/cookies', { x: 'x'.repeat(70_000) }) },
  { page: 'while sending is paused', visit: (web) => visitStep(web, 'EMAIL', { isSendingPaused: true }) },
  { page: 'while sign-up is paused', visit: (web) => visitStep(web, 'NAME', { isSignUpPaused: true }) },
  {
    page: 'question below a notice',
    step: 'NAME',
    visit: (web) => visitStep(web, 'NAME', { notice: 'Signing in may be slow until 5:30pm.' }),
  },
  { page: 'service unavailable', visit: (web) => web.get('/connect/authorize') },
]
