import { DashboardPeriod } from '@identity/graphql-client'
import type { Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'
import { aDashboard, somePanels } from './dashboard.builder.ts'

const dashboard = (name: string, answers: ReturnType<typeof aDashboard>, query = '') =>
  staffPage(name, `/support/dashboard${query}`, { role: 'LEAD', answers })

export const visits: Visit[] = [
  dashboard('dashboard', aDashboard()),
  dashboard(
    'dashboard of a week of one service, partly counted',
    aDashboard({
      period: DashboardPeriod.WEEK,
      from: '2026-11-16',
      days: 7,
      daysCounted: 3,
      service: { id: 'register-for-npq', name: 'Register for an NPQ' },
    }),
    '?period=WEEK&service=register-for-npq',
  ),
  dashboard('dashboard with hidden counts', aDashboard({ panels: somePanels({ areHidden: true }) })),
  dashboard('dashboard before a day was counted', aDashboard({ daysCounted: 0 })),
  staffPage('dashboard refused to an agent', '/support/dashboard', {
    refusals: { Dashboard: { code: 'FORBIDDEN', roles: ['LEAD', 'OWNER'] } },
  }),
]
