import type { Arrow } from './arrows.ts'

/** The shortest circle through each room that stands in one. A circle that several rooms share is told once. */
export function circlesOf(arrows: Arrow[]): Arrow[][] {
  const circles = new Map<string, Arrow[]>()
  for (const room of new Set(arrows.map(({ from }) => from))) {
    const circle = shortestWay(room, room, arrows)
    if (!circle) continue
    const rooms = circle.map(({ from }) => from).sort()
    if (!circles.has(rooms.join(' '))) circles.set(rooms.join(' '), circle)
  }
  return [...circles.values()]
}

/** The shortest way along at least one arrow. */
export function shortestWay(start: string, goal: string, arrows: Arrow[]): Arrow[] | undefined {
  const reached = new Set<string>()
  let ways: Arrow[][] = [[]]
  while (ways.length > 0) {
    const longer = ways.flatMap((way) =>
      arrows.filter(({ from }) => from === (way.at(-1)?.to ?? start)).map((arrow) => [...way, arrow]),
    )
    const arrived = longer.find((way) => way.at(-1)?.to === goal)
    if (arrived) return arrived
    ways = longer.filter((way) => {
      const room = way.at(-1)?.to ?? start
      return !reached.has(room) && reached.add(room)
    })
  }
  return undefined
}
