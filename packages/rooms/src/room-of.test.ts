import { expect, test } from 'vitest'
import { aHouse } from './house.builder.ts'
import { isTestCode, roomOf } from './room-of.ts'

test.each([
  ['apps/api/src/records/domain/decide-follow.ts', 'apps/api/src/records'],
  ['apps/api/src/journeys/claim/claim-record.ts', 'apps/api/src/journeys/claim'],
  ['apps/api/src/journeys/loose.ts', 'apps/api/src/journeys/loose.ts'],
  ['apps/api/src/deps.ts', 'apps/api/src/deps.ts'],
  ['node_modules/zod/index.js', undefined],
])('%s stands in %s', (file, room) => {
  expect(roomOf(file, aHouse())).toBe(room)
})

test('a test is no part of its room', () => {
  expect(isTestCode('apps/api/src/records/candidates.test.ts', aHouse())).toBe(true)
  expect(isTestCode('apps/api/src/records/candidates.ts', aHouse())).toBe(false)
})
