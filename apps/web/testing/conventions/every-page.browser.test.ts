import { launchBrowser } from '@identity/stories/launch-browser'
import { seesNoBarrier } from '@identity/stories/sees-no-barrier'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { everyPage } from '../every-page.ts'
import { everySupportPage } from '../support-pages.ts'
import { aSharedWeb } from '../web.fixture.ts'

const web = aSharedWeb()

// Every page in every state, as the stories cannot meet them all. The browser is sent the HTML that the visit got; its files come
// from the app, once.
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
})

test.each([...everyPage, ...everySupportPage])(
  'the page $page puts up no barrier',
  async ({ visit, page: name }) => {
    await page.goto(web.show(await visit(web)))
    await seesNoBarrier(page, name)
  },
)
