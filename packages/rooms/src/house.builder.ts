import type { Arrow } from './arrows.ts'
import type { House } from './house.ts'

/** A small house: two rooms on the ground, two doors, one start-up room, and a loose hall. */
export function aHouse(told: Partial<House> = {}): House {
  return {
    ground: ['records', 'links'],
    doors: ['journeys', 'jobs'],
    startUp: ['main'],
    halls: ['apps/api/src/journeys', 'apps/api/src'],
    testCode: ['\\.test\\.ts$'],
    ...told,
  }
}

/** `anArrow('links records')`: from links to records, shown by a file in each. */
export function anArrow(words: string): Arrow {
  const [from = '', to = ''] = words.split(' ')
  return { from, to, importer: `${from}/a.ts`, imported: `${to}/b.ts` }
}
