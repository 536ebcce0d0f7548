import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityProblems, sidewaysScroll } from './accessibility.ts'
import { lostInForcedColours, lostOnPaper, sidewaysWithLongWords, withTextSpacing } from './appearance.ts'
import { keyboardProblems } from './keyboard.ts'

const PHONE = { width: 320, height: 640 } // CSS pixels: also a computer at 400% (WCAG 1.4.10)

/**
 * Nothing that axe can find (names, contrast, target size and more); no scrolling sideways on a narrow phone, with long words or the reader's own
 * text spacing either; everything reached and seen with the keyboard alone; nothing lost in forced colours or on paper.
 */
export async function seesNoBarrier(page: Page, what: string): Promise<void> {
  expect(await accessibilityProblems(page), `axe on ${what}`).toEqual([])
  expect(await keyboardProblems(page), `keyboard on ${what}`).toEqual([])
  expect(await lostInForcedColours(page), `forced colours on ${what}`).toEqual([])
  expect(await lostOnPaper(page), `paper on ${what}`).toEqual([])

  await fitsAPhone(page, what, async () => {
    const { sideways, cutOff } = await withTextSpacing(page)
    expect(sideways, `sideways scroll on ${what} with text spacing`).toBe(0)
    expect(cutOff, `text cut off on ${what} with text spacing`).toEqual([])
  })
}

/** No scrolling sideways on a narrow phone, with long words either. `look` sees more of the page while it is that narrow. */
export async function fitsAPhone(page: Page, what: string, look?: () => Promise<void>): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize(PHONE)
  try {
    expect(await sidewaysScroll(page), `sideways scroll on ${what} at 320 px`).toBe(0)
    const sideways = await sidewaysWithLongWords(page)
    expect(sideways, `sideways scroll on ${what} at 320 px with long words`).toBe(0)
    await look?.()
  } finally {
    if (size) await page.setViewportSize(size) // one page that is too wide is no fault of the next
  }
}
