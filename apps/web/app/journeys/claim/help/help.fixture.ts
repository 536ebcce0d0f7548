import { type Visit, visitStep } from '../../../../testing/page-states.ts'

export const visits: Visit[] = [{ page: 'HELP', step: 'HELP', visit: (web) => visitStep(web, 'HELP') }]
