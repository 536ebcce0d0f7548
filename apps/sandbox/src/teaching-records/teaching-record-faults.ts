import type { FaultChoices } from '../shell/faults.page.tsx'

export type TeachingRecordFault = 'down' | 'slow' | '500'

export const teachingRecordFaults: FaultChoices<TeachingRecordFault> = {
  path: '/teaching-records/faults',
  heading: 'Teaching record faults',
  choices: [
    { fault: 'down', text: 'Is down: the connection breaks' },
    { fault: 'slow', text: 'Answers slowly' },
    { fault: '500', text: 'Fails (500)' },
  ],
}
