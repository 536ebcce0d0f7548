import type { DashboardQuery } from '@identity/graphql-client'
import type { TrendName } from './dashboard-filter.ts'

type Week = DashboardQuery['dashboard']['weeks'][number]

/** What one of the panels by week says of a week. */
export function trendLine(name: TrendName, week: Week) {
  const { completed, started, completionPercent, found, asked, matchPercent } = week
  return name === 'COMPLETION_BY_WEEK'
    ? { count: completed, outOf: started, percent: completionPercent }
    : { count: found, outOf: asked, percent: matchPercent }
}
