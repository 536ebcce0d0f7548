import { type Visit, visitStep } from '../../../../testing/page-states.ts'

export const visits: Visit[] = [
  { page: 'COMPLETED', step: 'COMPLETED', visit: (web) => visitStep(web, 'COMPLETED') },
]
