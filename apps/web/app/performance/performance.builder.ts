import { HiddenCount, PerformanceIndicator, type PerformanceQuery } from '@identity/graphql-client'

/** Counts as the API shows them. */
export const shown = (value: number) => ({ value, hidden: null })
export const tooFew = { value: null, hidden: HiddenCount.FEWER_THAN_5 }
export const wouldReveal = { value: null, hidden: HiddenCount.WOULD_REVEAL }

export function figuresOf(completionPercent: number | null): PerformanceQuery['performance']['figures'] {
  return Object.values(PerformanceIndicator).map((indicator) =>
    indicator === PerformanceIndicator.COMPLETION_RATE
      ? { indicator, isMeasured: true, percent: completionPercent }
      : { indicator, isMeasured: false, percent: null },
  )
}
