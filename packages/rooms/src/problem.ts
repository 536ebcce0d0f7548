/** A broken rule: where it is broken, and what to do instead. */
export type Problem = { rule: string; places: string[]; instead: string }

/** The sentence comes once, after all the places that it is about. */
export function inLines({ rule, places, instead }: Problem): string {
  return [`  ${rule}`, ...places.map((place) => `    ${place}`), `  What to do: ${instead}`, ''].join('\n')
}

const CIRCLES_SHOWN = 5

/** One wrong import can close hundreds of circles: the shortest show it best. */
export function shortestFew<T extends { length: number }>(
  circles: T[],
  inWords: (circle: T) => string,
): string[] {
  const byLength = [...circles].sort((one, other) => one.length - other.length)
  const more = circles.length - CIRCLES_SHOWN
  const shown = byLength.slice(0, CIRCLES_SHOWN).map(inWords)
  return more > 0 ? [...shown, `and ${more} more circles, perhaps through the same import`] : shown
}
