import type { Days } from './counted-days.ts'
import { hideSmall } from './hide-small.ts'
import { completedOutcomes, outcomes } from './measures.ts'
import { type Shown, shareOf, shownAs } from './shown.ts'

export type PerformanceMonth = {
  days: Days
  started: Shown
  completed: Shown
  notCompleted: Shown
  completionPercent: number | null
}

/** The completion of one month, from how many journeys ended in each way. */
export function performanceOf(days: Days, ended: ReadonlyMap<string, number>): PerformanceMonth {
  const sum = (items: readonly string[]) => items.reduce((total, item) => total + (ended.get(item) ?? 0), 0)
  const completed = sum(completedOutcomes)
  const started = sum(outcomes)
  const counts = new Map([
    ['started', started],
    ['completed', completed],
    ['notCompleted', started - completed],
  ])
  const hidden = hideSmall(counts, [{ total: 'started', parts: ['completed', 'notCompleted'] }])
  const shown = shownAs(counts, hidden)
  return {
    days,
    started: shown('started'),
    completed: shown('completed'),
    notCompleted: shown('notCompleted'),
    completionPercent: shareOf([shown('completed')], [shown('started')]),
  }
}
