import { samplePerson } from '@identity/sample-people'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'
import type { Tour } from './tour.ts'

/** The address on the record hears of its first claim. */
export const disputed: Tour = async ({ sandboxUrl, browser }, visit) => {
  const { facts } = samplePerson('oscar-bryant')
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, facts, { sandboxUrl })
    await page.goto(await mailboxOf(sandboxUrl, 'obryant@old-school.example.org').next('dispute_link', 0))
    await visit('dispute-claim', page)
    await pressMainButton(page)
    await visit('dispute-claim.done', page)
  })
}
