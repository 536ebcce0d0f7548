import type { ICruiseResult } from 'dependency-cruiser'
import type { House } from './house.ts'
import { isTestCode, roomOf } from './room-of.ts'

/** One room needs another. The import that shows it is the first in the order of the alphabet. */
export type Arrow = { from: string; to: string; importer: string; imported: string }

type Imports = { source: string; dependencies: { resolved: string }[] }[]

/** Every arrow between two rooms, in a stable order. Tests may import anything, so theirs are no arrows. */
export function arrowsBetweenRooms(modules: ICruiseResult['modules'] | Imports, house: House): Arrow[] {
  const arrows = new Map<string, Arrow>()
  const byName = [...modules].sort((one, other) => compare(one.source, other.source))
  for (const { source, dependencies } of byName) {
    if (isTestCode(source, house)) continue
    for (const { resolved } of [...dependencies].sort((one, other) =>
      compare(one.resolved, other.resolved),
    )) {
      const [from, to] = [roomOf(source, house), roomOf(resolved, house)]
      if (from === undefined || to === undefined || from === to || arrows.has(`${from} ${to}`)) continue
      arrows.set(`${from} ${to}`, { from, to, importer: source, imported: resolved })
    }
  }
  return [...arrows.values()].sort((one, other) => compare(one.from, other.from) || compare(one.to, other.to))
}

// Not localeCompare: the picture must come out alike on every machine.
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
