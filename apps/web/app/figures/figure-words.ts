import type { HiddenCount } from '@identity/graphql-client'
import { useWords } from '../words/words.ts'

const digits = new Intl.NumberFormat('en-GB')

/** A count as the API shows it. */
export type Shown = { value?: number | null; hidden?: HiddenCount | null }

/** Counts and shares as a page shows them: the API has hidden some, and says why. */
export function useFigures() {
  const words = useWords('figures')
  const count = ({ value, hidden }: Shown) =>
    hidden ? words.text(`count.${hidden}`) : digits.format(value ?? 0)
  return {
    count,
    countOf: (part: Shown, total: Shown | null | undefined) =>
      total ? words.text('outOf', { count: count(part), total: count(total) }) : count(part),
    percent: (percent: number | null | undefined) =>
      percent == null
        ? words.text('count.WOULD_REVEAL')
        : words.text('percent', { percent: String(percent) }),
  }
}
