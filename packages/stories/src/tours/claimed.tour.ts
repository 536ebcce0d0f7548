import { inNewBrowser } from '../browser/in-new-browser.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'
import type { Tour } from './tour.ts'

/** A record that another identity holds, from the first mail to the last link. */
export const claimed: Tour = async ({ sandboxUrl, browser }, visit) => {
  const older = useTeachers('pages', 7)().facts
  const newer = { ...older, email: 'somebody.newer@example.com' }
  const lost = { ...older, email: 'somebody.lost@example.com' }
  const options = { sandboxUrl, olderEmail: older.email, keptEmail: newer.email }
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, older, { sandboxUrl })
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, lost, { ...options, until: 'claimed-record' })
    await visit('claimed-record', page)
    await page.getByText('I cannot read emails sent to this address', { exact: true }).click()
    await visit('claimed-record.no-access', page)
    await pressSecondary(page, 'Get help to use another address')
    await visit('help.no-access', page)
    await page.getByRole('link', { name: /^Return to .* without signing in$/ }).click()
    await visit('leave', page)
    await pressMainButton(page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, lost, { ...options, until: 'check-answers' })
    await visit('check-answers.picked-up', page)
    await pressMainButton(page)
    await pressSecondary(
      page,
      'Report that this address is not mine',
      'I do not recognise this email address',
    )
    await visit('help.not-recognised', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, newer, {
      ...options,
      async onPage(step) {
        if (step !== 'owner-passcode' && step !== 'choose-email') return
        await visit(step, page)
        await pressMainButton(page)
        await visit(`${step}.error`, page)
      },
    })
    const link = await mailboxOf(sandboxUrl, older.email).next('revert_link', 0)
    await page.goto(link)
    await visit('revert-email', page)
    await pressMainButton(page)
    await visit('revert-email.done', page)
    await page.goto(link)
    await pressMainButton(page)
    await visit('revert-email.done-before', page)
  })
}
