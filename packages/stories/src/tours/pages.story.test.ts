import { expect, test } from 'vitest'
import { accessibilityProblems } from '../barriers/accessibility.ts'
import { fitsAPhone, seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { useSharedSystem } from '../system/system.ts'
import { tours } from './tours.ts'

const TEN_MINUTES_MS = 600_000 // seconds on a free machine

const running = useSharedSystem()

const tourList = Object.entries(tours)

test.concurrent.each(tourList)(
  'nothing on the tour %s puts up a barrier',
  async (_name, tour) => {
    const seen: string[] = []
    await tour({ ...running.system, browser: running.browser }, async (name, page) => {
      seen.push(name)
      expect(await page.locator('h1').count(), `headings of ${name}`).toBe(1)
      if (/error|shared-mailbox|wrong/.test(name) && !name.includes('guides'))
        expect(await page.title()).toMatch(/^Error: /)
      // The sandbox is for us alone.
      if (/^(sandbox|service)\./.test(name)) {
        expect(await accessibilityProblems(page), `axe on ${name}`).toEqual([])
        await fitsAPhone(page, name)
      } else await seesNoBarrier(page, name)
    })
    expect(seen.length).toBeGreaterThan(0)
  },
  TEN_MINUTES_MS,
)
