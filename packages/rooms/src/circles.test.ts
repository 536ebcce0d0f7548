import { expect, test } from 'vitest'
import { circlesOf } from './circles.ts'
import { anArrow } from './house.builder.ts'

const roundOf = (...words: string[]) =>
  circlesOf(words.map(anArrow)).map((circle) => circle.map(({ from }) => from).join(' '))

test('rooms that stand one way up have no circle', () => {
  expect(roundOf('links records', 'tasks records', 'links tasks')).toEqual([])
})

test('two rooms that need each other are one circle, told once', () => {
  expect(roundOf('links records', 'records links')).toEqual(['links records'])
})

test('a circle over three rooms is found, and a room that only leads into it is not in it', () => {
  expect(roundOf('jobs links', 'links tasks', 'tasks records', 'records links')).toEqual([
    'links tasks records',
  ])
})
