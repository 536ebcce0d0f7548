import type { Days } from '../../../counts/domain/counted-days.ts'
import { type Shown, shareOf } from '../../../counts/domain/shown.ts'

/** One week of the trend: of its journeys those that were completed, and of the people who were asked those whose record was found. */
export type TrendWeek = Days & {
  daysCounted: number
  started: Shown
  completed: Shown
  completionPercent: number | null
  asked: Shown
  found: Shown
  matchPercent: number | null
}

const UNKNOWN: Shown = { value: null, hidden: 'FEWER_THAN_5' }

/** The weeks of a period, each from its counts. Of one of which no day was counted nothing is known. `daysCounted`: by the Monday. */
export function trendOf(
  weeks: readonly Days[],
  daysCounted: ReadonlyMap<string, number>,
  shown: (key: string) => Shown,
): TrendWeek[] {
  return weeks.map(({ from, until }) => {
    const days = daysCounted.get(from) ?? 0
    const of = (item: string) => (days > 0 ? shown(`${from}/${item}`) : UNKNOWN)
    const [started, completed, asked, found] = [of('STARTED'), of('COMPLETED'), of('ASKED'), of('FOUND')]
    return {
      ...{
        from,
        until,
        daysCounted: days,
        started,
        completed,
        completionPercent: shareOf([completed], [started]),
      },
      ...{ asked, found, matchPercent: shareOf([found], [asked]) },
    }
  })
}
