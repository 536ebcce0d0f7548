import { expect, test } from 'vitest'
import { aHouse, anArrow } from './house.builder.ts'
import { inLines } from './problem.ts'
import { circleProblems, placeProblems } from './room-problems.ts'

test('a circle of rooms names the imports that make it, and says what to do', () => {
  const problems = circleProblems([anArrow('links records'), anArrow('records links')])
  expect(problems.map(inLines)).toEqual([
    [
      '  no-circles-between-rooms',
      '    links',
      '      → records, for links/a.ts imports records/b.ts',
      '      → links, for records/a.ts imports links/b.ts',
      '  What to do: move what both rooms need into the lower one, or let the higher one hand it over as an argument. Rooms stand one way up.',
      '',
    ].join('\n'),
  ])
})

test('a circle of loose files is left to the rule about files', () => {
  expect(circleProblems([anArrow('one.ts two.ts'), anArrow('two.ts one.ts')])).toEqual([])
})

test('a room that no list names is told once, whatever is in it', () => {
  const files = ['apps/api/src/attic/a.ts', 'apps/api/src/attic/b.ts', 'apps/api/src/records/c.ts']
  const [problem] = placeProblems(files, aHouse())
  expect(problem?.places).toEqual(['apps/api/src/attic'])
})
