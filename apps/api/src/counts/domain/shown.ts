import type { Hidden } from './hide-small.ts'

/** A count as a reader may see it: a number, or why there is none. */
export type Shown = { value: number; hidden: null } | { value: null; hidden: Hidden }

export function shownAs(counts: ReadonlyMap<string, number>, hidden: ReadonlyMap<string, Hidden>) {
  return (key: string): Shown => {
    const why = hidden.get(key)
    return why ? { value: null, hidden: why } : { value: counts.get(key) ?? 0, hidden: null }
  }
}

/** A share in whole per cent, of counts that are all shown: it says no more than they do. Null: one is hidden, or there is nothing to share. */
export function shareOf(part: readonly Shown[], whole: readonly Shown[]): number | null {
  const total = sumOf(whole)
  const counted = sumOf(part)
  return total === null || counted === null || total === 0 ? null : Math.round((100 * counted) / total)
}

function sumOf(counts: readonly Shown[]): number | null {
  return counts.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    0,
  )
}
