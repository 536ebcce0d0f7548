import { londonDate } from '@identity/values'
import { daysIn, daysOfPeriod, type Period } from '../../counts/domain/counted-days.ts'
import type { StaffDeps } from '../deps.ts'
import type { Dashboard } from './dashboard.object.ts'
import { dashboardCounts } from './domain/dashboard-counts.ts'
import { panelsOf } from './domain/panels.ts'

type Asked = { period: Period; serviceId: string | null }

/** The panels of a period, for one service or all. A service that there is none of is all services: the answer says which it is. */
export async function showDashboard(
  { clock, repositories: { counts } }: StaffDeps,
  { period, serviceId }: Asked,
): Promise<Dashboard> {
  const today = londonDate(clock.now())
  const days = daysOfPeriod(period, today)
  const services = await counts.services()
  const service = services.find(({ id }) => id === serviceId) ?? null
  const counted = [...(await counts.byService(days)), ...(await counts.queueAges(today))]
  return {
    period,
    ...days,
    days: daysIn(days),
    daysCounted: await counts.daysCounted(days),
    service,
    services,
    panels: panelsOf(dashboardCounts(counted, service?.id ?? null)),
  }
}
