import type { FaultChoices } from '../shell/faults.page.tsx'

export type TeachingRecordFault = 'down' | 'slow' | 'never' | '500' | '403' | 'malformed'

export const teachingRecordFaults: FaultChoices<TeachingRecordFault> = {
  path: '/teaching-records/faults',
  heading: 'Teaching record faults',
  choices: [
    { fault: 'down', text: 'Is down: the connection breaks' },
    { fault: 'slow', text: 'Answers slowly (after 30 seconds)' },
    { fault: 'never', text: 'Never answers' },
    { fault: '500', text: 'Fails (500)' },
    { fault: '403', text: 'Refuses the key (403)' },
    { fault: 'malformed', text: 'Answers with a web page in place of data' },
  ],
}
