import type { PerformanceQuery } from '@identity/graphql-client'
import type { Visit } from '../../testing/page-states.ts'
import { figuresOf, shown, tooFew, wouldReveal } from './performance.builder.ts'

const state = (page: string, performance: PerformanceQuery['performance']): Visit => ({
  page,
  visit: (web) => {
    web.api.answers = { ...web.api.answers, Performance: { performance } }
    return web.get('/performance')
  },
})

const october = { month: '2026-10', days: 31, daysCounted: 31 }
const september = { month: '2026-09', days: 30, daysCounted: 1 }

export const visits: Visit[] = [
  state('performance', {
    figures: figuresOf(86),
    months: [
      {
        ...october,
        started: shown(12_345),
        completed: shown(10_617),
        notCompleted: shown(1_728),
        completionPercent: 86,
      },
      {
        ...september,
        started: shown(300),
        completed: shown(240),
        notCompleted: shown(60),
        completionPercent: 80,
      },
    ],
  }),
  state('performance with hidden counts', {
    figures: figuresOf(null),
    months: [
      {
        ...october,
        started: shown(100),
        completed: wouldReveal,
        notCompleted: tooFew,
        completionPercent: null,
      },
      { ...september, started: tooFew, completed: tooFew, notCompleted: tooFew, completionPercent: null },
    ],
  }),
  state('performance before a month was counted', { figures: figuresOf(null), months: [] }),
]
