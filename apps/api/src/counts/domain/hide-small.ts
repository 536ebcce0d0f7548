/** A count under this is hidden: it may be about one person whom the reader knows. */
const SMALLEST_SHOWN = 5
const LARGEST_HIDDEN = SMALLEST_SHOWN - 1

/** FEWER_THAN_5: it is one of these. WOULD_REVEAL: with it, one of these could be worked out. */
export type Hidden = 'FEWER_THAN_5' | 'WOULD_REVEAL'

/** Counts that add up to another one. A reader who knows all but one of them knows that one. */
export type Sum = { total: string; parts: readonly string[] }

/**
 * Which counts are hidden, and why: those under 5, and of each sum as many others as it takes for every hidden small one to be any number from
 * 0 to 4 still, for a reader who knows the rule. The smallest go first. A count that stands in several sums is looked at in all of them.
 */
export function hideSmall(counts: ReadonlyMap<string, number>, sums: readonly Sum[]): Map<string, Hidden> {
  const hidden = new Map<string, Hidden>()
  for (const [key, count] of counts) if (count < SMALLEST_SHOWN) hidden.set(key, 'FEWER_THAN_5')
  const holding = sums.filter((sum) => addsUp(counts, sum))
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const sum of holding) {
      const next = isSafe(counts, hidden, sum) ? undefined : nextToHide(counts, hidden, sum)
      if (next === undefined) continue
      hidden.set(next, 'WOULD_REVEAL')
      isSettled = false
    }
  }
  return hidden
}

const countOf = (counts: ReadonlyMap<string, number>, key: string) => counts.get(key) ?? 0

/** Not all do: what was counted late or twice belongs to no sum, and reveals nothing by it. */
function addsUp(counts: ReadonlyMap<string, number>, { total, parts }: Sum): boolean {
  return parts.reduce((sum, part) => sum + countOf(counts, part), 0) === countOf(counts, total)
}

function isSafe(
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlyMap<string, Hidden>,
  { total, parts }: Sum,
): boolean {
  const unknown = parts.filter((part) => hidden.has(part))
  if (hidden.has(total)) return unknown.length > 0
  if (unknown.length === 0) return true
  if (unknown.length === 1) return false
  const rest = unknown.reduce((sum, part) => sum + countOf(counts, part), 0) // the reader subtracts, and knows it
  const small = unknown.filter((part) => hidden.get(part) === 'FEWER_THAN_5').length
  if (small === 0) return true
  const others = unknown.length - small
  return others === 0
    ? rest >= LARGEST_HIDDEN && rest <= LARGEST_HIDDEN * (small - 1)
    : rest >= SMALLEST_SHOWN * others + LARGEST_HIDDEN
}

function nextToHide(
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlyMap<string, Hidden>,
  { total, parts }: Sum,
): string | undefined {
  const shown = parts.filter((part) => !hidden.has(part))
  const [smallest] = shown.sort((a, b) => countOf(counts, a) - countOf(counts, b))
  return smallest ?? (hidden.has(total) ? undefined : total)
}
