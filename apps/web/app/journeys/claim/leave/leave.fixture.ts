import { UID } from '../../../../testing/journey.builder.ts'
import { type Visit, visitStep } from '../../../../testing/page-states.ts'
import { leavePath } from '../../journey.flow.ts'

export const visits: Visit[] = [
  {
    page: 'leave',
    async visit(web) {
      await visitStep(web, 'TRN')
      return web.get(leavePath(UID))
    },
  },
  {
    page: 'leave an account',
    async visit(web) {
      await visitStep(web, 'RESULT')
      return web.get(leavePath(UID))
    },
  },
]
