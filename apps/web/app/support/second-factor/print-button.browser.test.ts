import { launchBrowser } from '@identity/stories/launch-browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitAsStaff } from '../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { factorsOf } from './second-factor.fixture.ts'

const web = aSharedWeb()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const outcomes = { MakeRecoveryCodes: { __typename: 'RecoveryCodesMade', codes: ['ABCD-EFGH-JKLM-NPQR'] } }

test.each([
  [true, 1],
  [false, 0],
])(
  'with JavaScript (%s) a button prints the recovery codes, and without it the text says to',
  async (javaScriptEnabled, printed) => {
    const page = await browser.newPage({ javaScriptEnabled })
    await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1 }')
    const asked = { answers: factorsOf(), outcomes, form: { intent: 'make' } }
    const { html, headers } = await visitAsStaff(web, '/support/second-factor/recovery-codes', asked)
    const address = `${web.origin}/shown`
    await page.route(address, (route) =>
      route.fulfill({ body: html, headers: Object.fromEntries(headers.entries()) }),
    )
    await page.goto(address)
    const button = page.getByRole('button', { name: 'Print this page' })
    expect(await button.count()).toBe(printed)
    if (printed) {
      await button.click()
      expect(await page.evaluate('window.printed')).toBe(printed)
    }
    expect(await page.locator('main').innerText()).toContain('Print this page or write them down')
    await page.close()
  },
)
