import type { Counts } from './counted-round.ts'
import { line } from './report.ts'
import { WORKS, type WorkName } from './works.ts'

const LONGEST_STATEMENT = 160

/** What one operation of each work sends: a table, and below it what the requests and statements are. */
export function countedReport(counted: ReadonlyMap<WorkName, Counts>): string[] {
  const head = ['work', 'HTTP requests', 'from outside', 'to the API', 'to the facade']
  const more = ['SQL statements', 'of the worker', 'prepared', 'begin, commit', 'round trips']
  return [
    line([...head, ...more]),
    line([...head, ...more].map(() => '---')),
    ...[...counted].map(([work, counts]) => line([WORKS[work].what, ...numbersOf(counts).map(short)])),
    ...[...counted].flatMap(([work, { requests, statements }]) => [
      `\n${WORKS[work].what}`,
      ...listOf(requests),
      ...listOf(statements),
    ]),
  ]
}

function numbersOf({ fromOutside, requests, statements, ...counts }: Counts): number[] {
  const to = (name: string) => sum([...requests].filter(([what]) => what.includes(`→ ${name} `)))
  return [
    ...[fromOutside + sum([...requests]), fromOutside, to('api'), to('oidc')],
    ...[sum([...statements]), counts.ofWorker, counts.prepared],
    ...[counts.transactionControl, counts.roundTrips],
  ]
}

const sum = (counts: [string, number][]) => counts.reduce((all, [, count]) => all + count, 0)
const short = (count: number) => String(Number(count.toFixed(1)))
const listOf = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([what, count]) => `${short(count).padStart(6)}  ${what.slice(0, LONGEST_STATEMENT)}`)
