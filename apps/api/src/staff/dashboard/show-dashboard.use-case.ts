import { londonDate } from '@identity/values'
import { daysIn, daysOfPeriod, type Period, weeksIn } from '../../counts/domain/counted-days.ts'
import type { Counted, CountedInWeek } from '../../counts/domain/measures.ts'
import type { StaffDeps } from '../deps.ts'
import type { Dashboard } from './dashboard.object.ts'
import { dashboardCounts } from './domain/dashboard-counts.ts'
import { panelsOf } from './domain/panels.ts'
import { trendOf } from './domain/trend.ts'

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
  const weeks = weeksIn(days)
  const weekly = await counts.outcomesByWeek(days)
  const others = (await counts.byService(days)).filter(({ measure }) => measure !== 'OUTCOME')
  const counted = [...others, ...ofAllWeeks(weekly), ...(await counts.queueAges(today))]
  const daysCounted = await counts.daysCountedByWeek(days)
  const shown = dashboardCounts(counted, service?.id ?? null, weekly, [...daysCounted.keys()])
  return {
    period,
    ...days,
    days: daysIn(days),
    daysCounted: await counts.daysCounted(days),
    service,
    services,
    panels: panelsOf(shown),
    weeks: trendOf(weeks, daysCounted, shown),
  }
}

/** The outcomes of the period are those of its weeks, read once: a count that changed between two looks would belong to no sum, and be shown. */
function ofAllWeeks(weekly: readonly CountedInWeek[]): Counted[] {
  const counts = new Map<string, Counted>()
  for (const { serviceId, item, count } of weekly) {
    const key = `${serviceId}/${item}`
    const before = counts.get(key)?.count ?? 0
    counts.set(key, { serviceId, measure: 'OUTCOME', item, count: before + count })
  }
  return [...counts.values()]
}
