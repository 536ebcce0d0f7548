// The endings that English and its neighbours put on a shortened name: Debbie, Jimmy, Andi, Suzy, Tomek, Ninka, Joss.
const endings = ['ie', 'ey', 'ee', 'sy', 'zy', 'ka', 'ek', 'ko', 'y', 'i', 'a', 'o', 's', 'e']
const SHORTEST_PREFIX = 3
const SHORTEST_END = 4

/**
 * One forename can be a short form of the other by the usual patterns, whatever the name: its beginning (Dan, Daniel),
 * its beginning with an ending (Debbie, Deborah), or its end (Beth, Elizabeth). Says nothing about irregular ones, such as Peggy.
 */
export function shortFormOf(one: string, other: string): 'beginning' | 'ending' | null {
  if (one.length === other.length) return null
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= SHORTEST_PREFIX && long.startsWith(short)) return 'beginning'
  const [sounded, full] = [alike(short), alike(long)]
  if (stems(sounded).some((stem) => full.startsWith(stem))) return 'ending'
  return short.length >= SHORTEST_END && full.endsWith(sounded) ? 'ending' : null
}

/** A short form without its ending, and with a doubled last letter made single. */
function stems(short: string): string[] {
  return endings.flatMap((ending) => {
    if (!short.endsWith(ending)) return []
    const stem = short.slice(0, -ending.length)
    const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
    // A doubled letter marks a short form (Robbie, Izzy), so two letters are enough there.
    return single.length >= (single === stem ? SHORTEST_PREFIX : 2) ? [single] : []
  })
}

/** Letters that short forms change freely: Vicky and Victoria, Izzy and Isabel, Mike and Michael. */
function alike(name: string): string {
  return name
    .replace(/ck|c|q/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('ph', 'f')
    .replaceAll('kk', 'k')
}
