import type { Arrow } from './arrows.ts'
import { circlesOf, shortestWay } from './circles.ts'
import type { House } from './house.ts'

/** A mermaid drawing of one app: its rooms by floor, and an arrow from each room to those that it needs. */
export function drawRooms(arrows: Arrow[], app: string, house: House): string {
  const own = withoutImplied(arrows.filter(({ from, to }) => isRoom(from, app) && isRoom(to, app)))
  const name = (room: string) => room.slice(app.length + 1)
  const rooms = [...new Set(own.flatMap(({ from, to }) => [from, to]))].map(name).sort()
  return [
    '```mermaid',
    'flowchart TD',
    ...floors(rooms, house).flatMap(([floor, names]) => [
      `  subgraph ${floor}`,
      ...names.map((room) => `    ${room}`),
      '  end',
    ]),
    ...rooms.flatMap((room) => {
      const needed = own.filter(({ from }) => name(from) === room).map(({ to }) => name(to))
      return needed.length === 0 ? [] : [`  ${room} --> ${needed.join(' & ')}`]
    }),
    '```',
  ].join('\n')
}

/** Without the arrows that others imply: a picture of all of them is a hedge. Circles have no such order, so they keep all. */
export function withoutImplied(arrows: Arrow[]): Arrow[] {
  if (circlesOf(arrows).length > 0) return arrows
  return arrows.filter(
    (arrow) =>
      !shortestWay(
        arrow.from,
        arrow.to,
        arrows.filter((other) => other !== arrow),
      ),
  )
}

// A loose file is no room.
const isRoom = (room: string, app: string) => room.startsWith(`${app}/`) && !/\.[a-z]+$/.test(room)

function floors(rooms: string[], house: House): [string, string[]][] {
  const floorOf = (room: string) => {
    const [first = ''] = room.split('/')
    if (house.startUp.includes(first)) return 'start-up'
    if (house.doors.includes(first)) return 'doors'
    return house.ground.includes(first) ? 'ground' : 'rooms'
  }
  const order = ['start-up', 'doors', 'ground', 'rooms']
  const found = order.map((floor): [string, string[]] => [
    floor,
    rooms.filter((room) => floorOf(room) === floor),
  ])
  return found.filter(([, names]) => names.length > 0)
}
