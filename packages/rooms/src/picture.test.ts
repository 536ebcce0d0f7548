import { expect, test } from 'vitest'
import { betweenMarkers } from './between-markers.ts'
import { aHouse, anArrow } from './house.builder.ts'
import { drawRooms, withoutImplied } from './picture.ts'

test('rooms are drawn by floor, and what others imply is left out', () => {
  const arrows = [
    'x/main x/jobs',
    'x/jobs x/links',
    'x/links x/records',
    'x/jobs x/records',
    'x/deps.ts x/jobs',
  ]
  expect(drawRooms(arrows.map(anArrow), 'x', aHouse())).toBe(
    [
      '```mermaid',
      'flowchart TD',
      '  subgraph start-up',
      '    main',
      '  end',
      '  subgraph doors',
      '    jobs',
      '  end',
      '  subgraph ground',
      '    links',
      '    records',
      '  end',
      '  jobs --> links',
      '  links --> records',
      '  main --> jobs',
      '```',
    ].join('\n'),
  )
})

test('where rooms stand in a circle, every arrow is drawn', () => {
  const arrows = [
    anArrow('links records'),
    anArrow('records links'),
    anArrow('jobs links'),
    anArrow('jobs records'),
  ]
  expect(withoutImplied(arrows)).toEqual(arrows)
})

test('the picture takes the place of the one before', () => {
  const page = 'before\n<!-- rooms of apps/api -->\nold\n<!-- end of rooms -->\nafter'
  expect(betweenMarkers(page, 'apps/api', 'new')).toBe(page.replace('old', 'new'))
  expect(() => betweenMarkers('a page without a place for it', 'apps/api', 'new')).toThrow(
    'has no <!-- rooms of',
  )
})
