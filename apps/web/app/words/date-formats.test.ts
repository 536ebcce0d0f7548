import { afterEach, expect, test, vi } from 'vitest'
import { everyPage } from '../../testing/every-page.ts'
import { aSharedWeb } from '../../testing/web.fixture.ts'

const web = aSharedWeb()
afterEach(() => vi.restoreAllMocks())

// To make one takes as long as to draw a tenth of a page.
test.each(everyPage)('the page $page makes no formatter when it is shown again', async ({ visit }) => {
  await visit(web)
  const dates = vi.spyOn(Intl, 'DateTimeFormat')
  const numbers = vi.spyOn(Intl, 'NumberFormat')
  await visit(web)
  expect([dates.mock.calls, numbers.mock.calls]).toEqual([[], []])
})
