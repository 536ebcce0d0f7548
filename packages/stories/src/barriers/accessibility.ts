import axe from 'axe-core'
import type { Page } from 'playwright-core'

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] // WCAG 2.2, levels A and AA

/** The faults that axe finds on the page as it is, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`axe would see nothing of the frames of ${page.url()}`)
  // By ourselves: axe's own helper for Playwright reads its half a megabyte into each page twice, the greater part of the time of a visit.
  await page.evaluate(axe.source)
  const faults = await page.evaluate(findFaults, STANDARD)
  return faults
    .filter(({ rule, html }) => !isGovukRadio(rule, html))
    .map(({ rule, target, html }) => `${rule} at ${target}: ${html}`)
}

/** Runs in the browser, where axe is. */
async function findFaults(standard: string[]) {
  const inBrowser: typeof axe = Reflect.get(window, 'axe')
  const { violations } = await inBrowser.run(document, {
    runOnly: { type: 'tag', values: standard },
    resultTypes: ['violations'],
    // Style sheets are read again for an experimental rule alone, which is of no level.
    preload: { assets: ['media'] },
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => ({ rule: id, target: String(target), html })),
  )
}

/**
 * govuk-frontend puts aria-expanded on a radio that reveals a question, which ARIA does not allow there. The Design System keeps it on
 * purpose: screen readers announce it, and no other way was found to tell their users that something appeared.
 */
function isGovukRadio(rule: string, html: string): boolean {
  return (
    rule === 'aria-allowed-attr' && html.includes('govuk-radios__input') && html.includes('aria-expanded')
  )
}

/** How many pixels of the page lie beyond the right edge of the window; zero when the page fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
}
