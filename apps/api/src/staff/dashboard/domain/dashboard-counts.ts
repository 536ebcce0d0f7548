import { hideSmall, type Sum } from '../../../counts/domain/hide-small.ts'
import {
  askedOutcomes,
  type Counted,
  type CountedInWeek,
  completedOutcomes,
  duplicateSigns,
  matchTimes,
  outcomes,
  pages,
  passcodeStages,
  queueAges,
  taskFlows,
} from '../../../counts/domain/measures.ts'
import { type Shown, shownAs } from '../../../counts/domain/shown.ts'

/** The items of the panels, and of what they add up to. What is not shown itself, such as LOST or NOT_FOUND, a reader who subtracts knows. */
const parts: Readonly<Record<string, readonly string[]>> = {
  OUTCOME: outcomes,
  MATCH_TIME: matchTimes,
  PAGE_SEEN: pages,
  PAGE_LEFT: pages,
  PAGE_WENT_ON: pages,
  PASSCODE: [...passcodeStages, 'LOST', 'UNUSED'],
  TASK: taskFlows,
  DUPLICATE: duplicateSigns,
  QUEUE: queueAges,
  SUM: ['STARTED', 'COMPLETED', 'NOT_COMPLETED', 'ASKED', 'NOT_FOUND', 'CLOSED', 'OPEN'],
}
const keysOfPeriod = Object.entries(parts).flatMap(([measure, items]) =>
  items.map((item) => `${measure}/${item}`),
)
const of = (measure: string, items: readonly string[]) => items.map((item) => `${measure}/${item}`)

/** The sums that hold for each service, and for all of them. The trend by week shows what is completed and who was asked, and so both of the period. */
const sumsOfPeriod: readonly Sum[] = [
  { total: 'SUM/STARTED', parts: of('OUTCOME', outcomes) },
  { total: 'SUM/STARTED', parts: ['SUM/COMPLETED', 'SUM/NOT_COMPLETED'] },
  { total: 'SUM/COMPLETED', parts: ['SUM/ASKED', 'OUTCOME/KNOWN'] },
  { total: 'SUM/NOT_COMPLETED', parts: of('OUTCOME', ['NOT_LET_IN', 'LEFT']) },
  { total: 'SUM/ASKED', parts: ['OUTCOME/FOUND', 'SUM/NOT_FOUND'] },
  { total: 'SUM/NOT_FOUND', parts: of('OUTCOME', ['WAITING', 'NO_RECORD']) },
  { total: 'OUTCOME/FOUND', parts: of('MATCH_TIME', matchTimes) },
  { total: 'OUTCOME/LEFT', parts: of('PAGE_LEFT', pages) },
  { total: 'SUM/CLOSED', parts: of('TASK', ['CLOSED_ON_TIME', 'CLOSED_LATE']) },
  { total: 'PASSCODE/SENT', parts: of('PASSCODE', ['DELIVERED', 'LOST']) },
  { total: 'PASSCODE/DELIVERED', parts: of('PASSCODE', ['USED', 'UNUSED']) },
  ...pages.map((page) => ({
    total: `PAGE_SEEN/${page}`,
    parts: [`PAGE_LEFT/${page}`, `PAGE_WENT_ON/${page}`],
  })),
]

/** What is counted of a week, by its key for the period, which is the sum of the weeks. */
const inWeek = {
  STARTED: 'SUM/STARTED',
  COMPLETED: 'SUM/COMPLETED',
  NOT_COMPLETED: 'SUM/NOT_COMPLETED',
  ASKED: 'SUM/ASKED',
  FOUND: 'OUTCOME/FOUND',
  NOT_FOUND: 'SUM/NOT_FOUND',
  KNOWN: 'OUTCOME/KNOWN',
} as const
const itemsInWeek = Object.entries(inWeek)
const sumsOfWeek = (week: string): Sum[] => [
  { total: `${week}/STARTED`, parts: [`${week}/COMPLETED`, `${week}/NOT_COMPLETED`] },
  { total: `${week}/COMPLETED`, parts: [`${week}/ASKED`, `${week}/KNOWN`] },
  { total: `${week}/ASKED`, parts: [`${week}/FOUND`, `${week}/NOT_FOUND`] },
]

/** Open tasks now are work that staff do, and no figure about the people of a period: the same counts stand on their home page. Never hidden. */
export const exactMeasure = 'QUEUE'
const exactKeys = new Set([...of(exactMeasure, queueAges), 'SUM/OPEN'])

/** All services together. No service has a name like it. */
const ALL = '*'

/**
 * The counts of one service, or of all (null), as staff may see them. Hidden are small ones, and those by which a small one could be worked
 * out: from the total of its panel, from what all services have together less the others, or from the period less the other weeks. `weeks` are the
 * Mondays of the period, and `weekly` what was counted in them.
 */
export function dashboardCounts(
  counted: readonly Counted[],
  serviceId: string | null,
  weekly: readonly CountedInWeek[] = [],
  weeks: readonly string[] = [],
): (key: string) => Shown {
  const services = [...new Set(counted.map((row) => row.serviceId))]
  const perService = new Map(
    services.map((id) => [
      id,
      withWeeks(
        withSums(counted.filter((row) => row.serviceId === id)),
        weekly.filter((row) => row.serviceId === id),
        weeks,
      ),
    ]),
  )
  const keys = [...keysOfPeriod, ...weeks.flatMap((week) => itemsInWeek.map(([item]) => `${week}/${item}`))]
  const sums = [
    ...sumsOfPeriod,
    ...weeks.flatMap(sumsOfWeek),
    ...(weeks.length > 0
      ? itemsInWeek.map(([item, total]) => ({ total, parts: weeks.map((week) => `${week}/${item}`) }))
      : []),
  ]
  const counts = new Map<string, number>()
  for (const key of keys) {
    const each = services.map((id) => perService.get(id)?.get(key) ?? 0)
    for (const [at, id] of services.entries()) counts.set(`${id}/${key}`, each[at] ?? 0)
    counts.set(
      `${ALL}/${key}`,
      each.reduce((sum, count) => sum + count, 0),
    )
  }
  const judged = keys.filter((key) => !exactKeys.has(key))
  const toJudge = new Map(
    [ALL, ...services].flatMap((id) =>
      judged.map((key): [string, number] => [`${id}/${key}`, counts.get(`${id}/${key}`) ?? 0]),
    ),
  )
  const hidden = hideSmall(toJudge, [
    ...[ALL, ...services].flatMap((id) => sums.map((sum) => prefixed(id, sum))),
    ...judged.map((key) => ({ total: `${ALL}/${key}`, parts: services.map((id) => `${id}/${key}`) })),
  ])
  const shown = shownAs(counts, hidden)
  const isKnown = serviceId === null || services.includes(serviceId)
  return (key) =>
    isKnown || exactKeys.has(key)
      ? shown(`${serviceId ?? ALL}/${key}`)
      : { value: null, hidden: 'FEWER_THAN_5' }
}

function prefixed(id: string, { total, parts }: Sum): Sum {
  return { total: `${id}/${total}`, parts: parts.map((part) => `${id}/${part}`) }
}

function withSums(counted: readonly Counted[]): Map<string, number> {
  const counts = new Map(counted.map(({ measure, item, count }) => [`${measure}/${item}`, count]))
  const count = (key: string) => counts.get(key) ?? 0
  const sum = (some: readonly string[]) => some.reduce((total, key) => total + count(key), 0)
  const less = (all: string, some: string) => Math.max(0, count(all) - count(some))
  counts.set('SUM/STARTED', sum(of('OUTCOME', outcomes)))
  counts.set('SUM/COMPLETED', sum(of('OUTCOME', completedOutcomes)))
  counts.set('SUM/NOT_COMPLETED', sum(of('OUTCOME', ['NOT_LET_IN', 'LEFT'])))
  counts.set('SUM/ASKED', sum(of('OUTCOME', askedOutcomes)))
  counts.set('SUM/NOT_FOUND', sum(of('OUTCOME', ['WAITING', 'NO_RECORD'])))
  counts.set('SUM/CLOSED', sum(of('TASK', ['CLOSED_ON_TIME', 'CLOSED_LATE'])))
  counts.set('SUM/OPEN', sum(of('QUEUE', queueAges)))
  counts.set('PASSCODE/LOST', less('PASSCODE/SENT', 'PASSCODE/DELIVERED'))
  counts.set('PASSCODE/UNUSED', less('PASSCODE/DELIVERED', 'PASSCODE/USED'))
  for (const page of pages) counts.set(`PAGE_WENT_ON/${page}`, less(`PAGE_SEEN/${page}`, `PAGE_LEFT/${page}`))
  return counts
}

/** Adds what was counted in each week. */
function withWeeks(
  counts: Map<string, number>,
  weekly: readonly CountedInWeek[],
  weeks: readonly string[],
): ReadonlyMap<string, number> {
  for (const week of weeks) {
    const ended = weekly
      .filter((row) => row.week === week)
      .map(({ week: _, ...row }) => ({ ...row, measure: 'OUTCOME' as const }))
    const ofWeek = withSums(ended)
    for (const [item, key] of itemsInWeek) counts.set(`${week}/${item}`, ofWeek.get(key) ?? 0)
  }
  return counts
}
