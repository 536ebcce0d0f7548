import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityProblems, sidewaysScroll } from './accessibility.ts'

/** Nothing that axe can find, and no scrolling sideways on a narrow phone. */
export async function seesNoBarrier(page: Page, what: string): Promise<void> {
  expect(await accessibilityProblems(page), `axe on ${what}`).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sidewaysScroll(page), `sideways scroll on ${what} at 320 px`).toBe(0)
  if (size) await page.setViewportSize(size)
}
