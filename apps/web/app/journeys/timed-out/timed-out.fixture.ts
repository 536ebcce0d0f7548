import { type Visit, visitStep } from '../../../testing/page-states.ts'

export const visits: Visit[] = [
  { page: 'EXPIRED', step: 'EXPIRED', visit: (web) => visitStep(web, 'EXPIRED') },
]
