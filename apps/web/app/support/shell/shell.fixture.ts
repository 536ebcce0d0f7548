import { pageAt, type Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'

export const visits: Visit[] = [
  staffPage('support home', '/support'),
  staffPage('support home of a service owner', '/support', { role: 'OWNER' }),
  staffPage('no permission', '/support', {
    refusals: { StaffSession: { code: 'FORBIDDEN', roles: ['LEAD', 'OWNER'] } },
  }),
  ...['/support/signed-out', '/support/callback'].map(pageAt),
]
