import { londonDate } from '@identity/values'
import type { Deps } from '../../kernel/deps.ts'
import { daysIn, monthsBefore } from '../domain/counted-days.ts'
import { performanceOf } from '../domain/performance.ts'
import type { Repositories } from '../repositories.ts'
import type { Performance, PerformanceFigure } from './performance.object.ts'

const MONTHS = 12

const UNMEASURED = ['USER_SATISFACTION', 'COST_PER_TRANSACTION', 'DIGITAL_TAKE_UP'] as const

/** What the public sees: whole months over all services, so that neither two periods nor two services reveal a small count. */
export async function showPerformance({
  clock,
  repositories: { counts },
}: Deps<Pick<Repositories, 'counts'>>): Promise<Performance> {
  const all = await Promise.all(
    monthsBefore(londonDate(clock.now()), MONTHS).map(async (days) => {
      const { days: _, ...figures } = performanceOf(days, await counts.outcomes(days))
      const month = days.from.slice(0, 7)
      return { month, days: daysIn(days), daysCounted: await counts.daysCounted(days), ...figures }
    }),
  )
  const months = all.filter(({ daysCounted }) => daysCounted > 0)
  return { figures: figuresOf(months[0]?.completionPercent ?? null), months }
}

function figuresOf(completionPercent: number | null): PerformanceFigure[] {
  return [
    { indicator: 'COMPLETION_RATE', isMeasured: true, percent: completionPercent },
    ...UNMEASURED.map((indicator) => ({ indicator, isMeasured: false, percent: null })),
  ]
}
