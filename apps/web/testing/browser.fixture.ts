import { launchBrowser } from '@identity/stories/launch-browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { aJourney, UID } from './journey.builder.ts'
import type { Web } from './web.fixture.ts'

/** A browser for all tests of a file, with a page for each: what our own scripts add is tried under the policy that forbids all others. */
export function aSharedBrowser(web: Web) {
  const shown = {} as { page: Page } // there once a test begins
  const complaints: string[] = []
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    complaints.length = 0
    const context = await browser.newContext()
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    shown.page = page
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await shown.page.context().close()
  })
  return {
    shown,
    /** Opens a journey that stands at `step`, as the facade's redirect does. */
    async goTo(...journey: Parameters<typeof aJourney>): Promise<void> {
      web.api.journey = aJourney(...journey)
      const opened = {
        __typename: 'JourneyOpened',
        browserSecret: 'browser-secret',
        journey: web.api.journey,
      }
      web.api.outcomes.OpenJourney = opened
      await shown.page.goto(`${web.origin}/interaction/${UID}`)
    },
  }
}
