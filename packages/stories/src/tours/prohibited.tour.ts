import { samplePerson } from '@identity/sample-people'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { startAt } from '../teacher/demo-service.ts'
import { walk } from '../teacher/teacher.ts'
import type { Tour } from './tour.ts'

export const prohibited: Tour = async ({ sandboxUrl, browser }, visit) => {
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'access-qualifications')
    await walk(page, samplePerson('victor-kane').facts, { sandboxUrl, until: 'not-allowed' })
    await visit('not-allowed.prohibited', page)
  })
}
