import { inNewBrowser } from '../browser/in-new-browser.ts'
import type { Tour } from './tour.ts'

/** The pages that are always there. */
export const standing: Tour = async ({ origin, browser }, visit) => {
  await inNewBrowser(browser, async (page) => {
    for (const name of ['accessibility', 'cookies', 'privacy', 'terms', 'contact']) {
      await page.goto(`${origin}/${name}`)
      await visit(name, page)
    }
    await page.goto(origin)
    await visit('home', page)
    await page.goto(`${origin}/no-such-page`)
    await visit('not-found', page)
    await page.goto(`${origin}/connect/authorize?client_id=nobody`)
    await visit('unknown-service', page)
    const address = 'https://npq.example/auth/callbacks/of-a-service-that-moved-house/and-has-long-names'
    await page.goto(`${origin}/connect/authorize?client_id=register-for-npq&redirect_uri=${address}`)
    await visit('unknown-service.address-differs', page)
    await page.goto(`${origin}/email-change/revert`)
    await visit('revert-email.link-does-not-work', page)
    await page.goto(`${origin}/this-was-not-me`)
    await visit('dispute-claim.link-does-not-work', page)
  })
}
