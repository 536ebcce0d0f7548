import { inNewBrowser } from '../browser/in-new-browser.ts'
import type { Tour } from './tour.ts'

const PATHS = [
  'npq',
  'services',
  'mailbox',
  'people',
  'notify/faults',
  'teaching-records/faults',
  'guides',
  'guides/settings',
  'guides/errors',
]

export const sandbox: Tour = async ({ sandboxUrl, browser }, visit) => {
  await inNewBrowser(browser, async (page) => {
    for (const path of PATHS) {
      await page.goto(`${sandboxUrl}/${path}`)
      await visit(`sandbox.${path.replace('/', '-')}`, page)
    }
  })
}
