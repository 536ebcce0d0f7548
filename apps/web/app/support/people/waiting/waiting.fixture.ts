import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { proposalsThatWait } from './waiting.builder.ts'

const at = '/support/people/waiting'

export const visits: Visit[] = [
  staffPage('proposals', at, {
    role: 'LEAD',
    answers: proposalsThatWait({}, { kind: 'EMAIL_CHANGE' }, { isOwn: true }),
  }),
  staffPage('proposals none', at, { role: 'OWNER', answers: proposalsThatWait() }),
]
