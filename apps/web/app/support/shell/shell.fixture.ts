import { pageAt, type Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'
import { proposalsThatWait } from '../people/waiting/waiting.builder.ts'
import { theCounts } from '../tasks/tasks.builder.ts'

export const visits: Visit[] = [
  staffPage('support home', '/support', { answers: theCounts() }),
  staffPage('support home without a task', '/support', { answers: theCounts({ open: 0, byReason: [] }) }),
  staffPage('support home of a service owner', '/support', {
    role: 'OWNER',
    answers: { ...theCounts({ areBankHolidaysRunningOut: true }), ...proposalsThatWait({}) },
  }),
  staffPage('no permission', '/support', {
    refusals: { StaffSession: { code: 'FORBIDDEN', roles: ['LEAD', 'OWNER'] } },
  }),
  staffPage('unreadable to support', '/support', {
    refusals: { StaffSession: { code: 'BAD_USER_INPUT' } },
  }),
  ...['/support/signed-out', '/support/callback'].map(pageAt),
]
