import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] // WCAG 2.2, levels A and AA

/** What axe finds wrong with the page as it is, one line each; empty when nothing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`axe would see nothing of the frames of ${page.url()}`)
  // One document without frames needs no second page to gather its results in: that took half of the time of a visit.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: STANDARD }, resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isGovukRadio(id, html))
      .map(({ target, html }) => `${id} at ${target}: ${html}`),
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

/** How many pixels of the page lie beyond the right edge of the window; zero when nobody has to scroll sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  const [content, window] = await Promise.all([
    page.locator('html').evaluate((html) => html.scrollWidth),
    page.locator('html').evaluate((html) => html.clientWidth),
  ])
  return Math.max(0, content - window)
}
