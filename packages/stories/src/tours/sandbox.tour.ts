import { inNewBrowser } from '../browser/in-new-browser.ts'
import type { Tour } from './tour.ts'

export const sandbox: Tour = async ({ sandboxUrl, browser }, visit) => {
  await inNewBrowser(browser, async (page) => {
    for (const path of ['npq', 'services', 'mailbox', 'people', 'notify/faults', 'teaching-records/faults']) {
      await page.goto(`${sandboxUrl}/${path}`)
      await visit(`sandbox.${path.replace('/', '-')}`, page)
    }
  })
}
