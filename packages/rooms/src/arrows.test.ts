import { expect, test } from 'vitest'
import { arrowsBetweenRooms } from './arrows.ts'
import { aHouse } from './house.builder.ts'

const API = 'apps/api/src'
const imports = (source: string, ...resolved: string[]) => ({
  source: `${API}/${source}`,
  dependencies: resolved.map((path) => ({ resolved: `${API}/${path}` })),
})

test('many imports between two rooms are one arrow, shown by the first of them', () => {
  const modules = [
    imports('links/raise.ts', 'records/b.ts', 'records/a.ts'),
    imports('links/find.ts', 'records/b.ts'),
  ]
  expect(arrowsBetweenRooms(modules, aHouse())).toEqual([
    {
      from: `${API}/links`,
      to: `${API}/records`,
      importer: `${API}/links/find.ts`,
      imported: `${API}/records/b.ts`,
    },
  ])
})

test('what a room imports from itself is no arrow, and what a test imports is none', () => {
  const modules = [imports('links/find.ts', 'links/raise.ts'), imports('links/find.test.ts', 'records/a.ts')]
  expect(arrowsBetweenRooms(modules, aHouse())).toEqual([])
})
