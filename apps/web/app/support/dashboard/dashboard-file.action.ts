import { DashboardDocument } from '@identity/graphql-client'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { countCell, csvFile, jsonFile, percentCell } from '../../figures/figure-file.ts'
import { wordsIn } from '../../words/words.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { readDashboardFilter, TRENDS } from './dashboard-filter.ts'
import { trendLine } from './trend-line.ts'

/** The figures of one panel, or of all, as a file: the same that the page shows, with what is hidden hidden. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { api } = await requireStaff(args)
  const { panel, period, serviceId } = readDashboardFilter(args.request.url)
  const { dashboard } = await api.request(DashboardDocument, { period, serviceId })
  const panels = dashboard.panels.filter(({ name }) => panel === null || name === panel)
  const trends = Object.values(TRENDS).filter((name) => panel === null || name === panel)
  const weeks = trends.length > 0 ? dashboard.weeks : []
  const { from, until, days, daysCounted, service } = dashboard
  const name = `dashboard-${until}`
  if (new URL(args.request.url).pathname.endsWith('.json'))
    return jsonFile(name, { period, from, until, days, daysCounted, service, panels, weeks })
  const words = wordsIn('en', 'dashboard')
  const scope = [service?.name ?? words.text('allServices'), from, until]
  return csvFile(name, [
    ['panel', 'line', 'count', 'out_of', 'percent', 'service', 'from', 'until', 'exact'],
    ...panels.flatMap((one) =>
      one.lines.map(({ item, count, outOf, percent }) => [
        words.text(`panel.${one.name}`),
        words.text(`item.${item}`),
        countCell(count),
        outOf ? countCell(outOf) : one.total ? countCell(one.total) : '',
        percentCell(percent),
        ...scope,
        one.isExact ? 'yes' : 'no',
      ]),
    ),
    ...trends.flatMap((name) =>
      weeks.map((week) => {
        const { count, outOf, percent } = trendLine(name, week)
        const isKnown = week.daysCounted > 0
        return [
          words.text(`panel.${name}`),
          week.from,
          isKnown ? countCell(count) : '',
          isKnown ? countCell(outOf) : '',
          percentCell(percent),
          scope[0] ?? '',
          week.from,
          week.until,
          'no',
        ]
      }),
    ),
  ])
}
