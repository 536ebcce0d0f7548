import { type RouteConfigEntry, route } from '@remix-run/route-config'

const FILE = 'support/dashboard/dashboard-file.action.ts'

/** The dashboard, and its figures as files. */
export const dashboardRoutes: RouteConfigEntry[] = [
  route('dashboard', 'support/dashboard/dashboard.page.tsx'),
  route('dashboard.csv', FILE, { id: 'dashboard-csv' }),
  route('dashboard.json', FILE, { id: 'dashboard-json' }),
]
