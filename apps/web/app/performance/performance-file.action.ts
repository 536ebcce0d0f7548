import { PerformanceDocument } from '@identity/graphql-client'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { countCell, csvFile, jsonFile, percentCell } from '../figures/figure-file.ts'

/** The figures as a file: /performance.csv and /performance.json. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { performance } = await context.api.request(PerformanceDocument, {})
  if (new URL(request.url).pathname.endsWith('.json')) return jsonFile('performance', performance)
  return csvFile('performance', [
    ['month', 'days', 'days_counted', 'started', 'completed', 'not_completed', 'completion_rate_percent'],
    ...performance.months.map((month) => [
      month.month,
      month.days,
      month.daysCounted,
      countCell(month.started),
      countCell(month.completed),
      countCell(month.notCompleted),
      percentCell(month.completionPercent),
    ]),
  ])
}
