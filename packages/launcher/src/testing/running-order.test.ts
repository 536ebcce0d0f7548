import { expect, test } from 'vitest'
import { runningOrder } from './running-order.ts'

const named = (...workspaces: string[]) => workspaces.map((workspace) => ({ workspace }))

test('the API begins beside the quick ones, and the stories wait for all', () => {
  expect(runningOrder(named('packages/values', 'apps/api', 'apps/web', 'packages/stories'))).toEqual({
    sideBySide: named('apps/api', 'packages/values', 'apps/web'),
    afterwards: named('packages/stories'),
  })
})
