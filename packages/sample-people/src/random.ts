/** Whole numbers from zero up to, not including, the limit. */
export type Random = {
  below(limit: number): number
  chance(percent: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

/** The same seed gives the same numbers on every machine and version of Node (mulberry32: 32-bit arithmetic only). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(fraction() * limit)
  return {
    below,
    chance: (percent) => fraction() * 100 < percent,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('Nothing to pick from')
      return item
    },
  }
}
