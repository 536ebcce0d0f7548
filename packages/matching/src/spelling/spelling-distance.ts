/**
 * How many slips turn one word into another, up to `limit` + 1: a letter too many, too few, another one, or two neighbours swapped
 * (optimal string alignment). Works on UTF-16 units, which is enough for words already folded.
 */
export function spellingDistance(one: string, other: string, limit: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let start = 0
  const shorter = Math.min(one.length, other.length)
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  return distance(one.slice(start), other.slice(start), limit)
}

function distance(one: string, other: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1)
      let steps = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      if (
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      ) {
        steps = Math.min(steps, at(beforeLast, column - 2) + 1)
      }
      current.push(steps)
      if (steps < best) best = steps
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(at(last, other.length), limit + 1)
}

const at = (row: number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY
