import type { FaultChoices } from '../shell/faults.page.tsx'
import type { NotifyRefusal } from './notify-answer.ts'

export type NotifyFault = '400' | '403' | '429' | '500' | 'slow' | 'never'

export const notifyFaults: FaultChoices<NotifyFault> = {
  path: '/notify/faults',
  heading: 'Notify faults',
  choices: [
    { fault: '400', text: 'Refuses the recipient (400)' },
    { fault: '403', text: 'Refuses the API key (403)' },
    { fault: '429', text: 'Says that there are too many requests (429)' },
    { fault: '500', text: 'Fails (500)' },
    { fault: 'slow', text: 'Answers slowly' },
    { fault: 'never', text: 'Never answers' },
  ],
}

export const faultRefusals: Record<Exclude<NotifyFault, 'slow' | 'never'>, NotifyRefusal> = {
  '400': {
    status: 400,
    error: 'BadRequestError',
    message: 'Can’t send to this recipient using a team-only API key',
  },
  '403': { status: 403, error: 'AuthError', message: 'Invalid token: API key not found' },
  '429': {
    status: 429,
    error: 'RateLimitError',
    message: 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds',
  },
  '500': { status: 500, error: 'Exception', message: 'Internal server error' },
}
