import { DashboardPanelName, DashboardPeriod } from '@identity/graphql-client'

/** The panels by week, of those that have one. */
export const TRENDS = { COMPLETION_BY_WEEK: 'COMPLETION_BY_WEEK', MATCH_BY_WEEK: 'MATCH_BY_WEEK' } as const
export type TrendName = keyof typeof TRENDS

/** What the address says: the period, the service, and of a file the one panel. What we do not know is left out. */
export function readDashboardFilter(url: string) {
  const query = new URL(url).searchParams
  const known = <Value extends string>(name: string, values: Record<string, Value>) =>
    Object.values(values).find((value) => value === query.get(name))
  return {
    period: known('period', DashboardPeriod) ?? DashboardPeriod.FOUR_WEEKS,
    serviceId: query.get('service')?.slice(0, 100) || null,
    panel: known<DashboardPanelName | TrendName>('panel', { ...DashboardPanelName, ...TRENDS }) ?? null,
  }
}

/** The address of the same figures as a file. */
export function fileAddress(
  kind: 'csv' | 'json',
  {
    period,
    serviceId,
    panel,
  }: { period: DashboardPeriod; serviceId: string | null; panel?: DashboardPanelName | TrendName },
): string {
  const query = new URLSearchParams({
    ...(panel && { panel }),
    period,
    ...(serviceId && { service: serviceId }),
  })
  return `/support/dashboard.${kind}?${query}`
}
