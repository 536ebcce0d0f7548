import type { Days } from '../../../counts/domain/counted-days.ts'
import { type Shown, shareOf } from '../../../counts/domain/shown.ts'

/** One week of the trend: of its journeys those that were completed, and of the people who were asked those whose record was found. */
export type TrendWeek = Days & {
  started: Shown
  completed: Shown
  completionPercent: number | null
  asked: Shown
  found: Shown
  matchPercent: number | null
}

/** The weeks of a period, each from its counts. */
export function trendOf(weeks: readonly Days[], shown: (key: string) => Shown): TrendWeek[] {
  return weeks.map(({ from, until }) => {
    const of = (item: string) => shown(`${from}/${item}`)
    const [started, completed, asked, found] = [of('STARTED'), of('COMPLETED'), of('ASKED'), of('FOUND')]
    return {
      ...{ from, until, started, completed, completionPercent: shareOf([completed], [started]) },
      ...{ asked, found, matchPercent: shareOf([found], [asked]) },
    }
  })
}
