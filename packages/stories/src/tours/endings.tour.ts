import type { Page } from 'playwright-core'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { withTables } from '../system/tables.ts'
import { startAt } from '../teacher/demo-service.ts'
import { goToStep, pressSecondary } from '../teacher/journey-places.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'
import { nobody, type Tour } from './tour.ts'

/** What else can become of a journey: wrong passcodes, too many, too late, another browser, the end. */
export const endings: Tour = async ({ sandboxUrl, databaseUrl, browser }, visit) => {
  const email = 'tamsin.impatient@example.com'
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    const address = page.url()
    await inNewBrowser(browser, async (other) => {
      await other.goto(address)
      await visit('opened-elsewhere', other)
    })
    await page.getByLabel(/email address/i).fill('office@example.com')
    await pressMainButton(page)
    await visit('email.shared-mailbox', page)
    await page.getByLabel(/email address/i).fill('tamsin@gmial.com')
    await pressMainButton(page)
    await visit('email.mistyped', page)
    await page.getByLabel(/email address/i).fill(email)
    await pressMainButton(page)
    const passcode = await mailboxOf(sandboxUrl, email).next('passcode', 0)
    const wrong = passcode.replace(/./g, (digit) => String((Number(digit) + 1) % 10))
    for (const time of [1, 2, 3, 4, 5]) {
      await page.getByLabel('Passcode', { exact: true }).fill(wrong)
      await pressMainButton(page)
      if (time === 1) await visit('passcode.wrong', page)
      if (time === 3) await visit('passcode.wrong-two-left', page)
    }
    await visit('passcode.too-many-tries', page)
    await pressSecondary(page, 'Send a new passcode')
    await visit('too-many-requests', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, nobody('tamsin.slow@example.com'), { sandboxUrl, until: 'passcode' })
    const passcode = await mailboxOf(sandboxUrl, 'tamsin.slow@example.com').next('passcode', 0)
    await forgetPasscodes(page, databaseUrl)
    await page.getByLabel('Passcode', { exact: true }).fill(passcode)
    await pressMainButton(page)
    await visit('passcode.expired-replaced', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, nobody('tamsin.late@example.com'), { sandboxUrl, until: 'name' })
    // What no page of ours does: one field twice.
    await page.locator('#firstName').evaluate((field) => field.after(field.cloneNode()))
    await pressMainButton(page)
    await visit('unreadable', page)
    await page.getByRole('link', { name: 'Go back to the page' }).click()
    await page.getByText(/^You have until/).click()
    await visit('name.more-time', page)
    // With JavaScript the page stays as it is, so that what was typed is not lost.
    await page.getByRole('button', { name: 'Give me 2 more hours' }).click()
    await page.getByText(/^You now have until/).waitFor()
    await visit('name.kept', page)
    await expire(page, databaseUrl)
    await page.reload()
    await visit('timed-out', page)
  })
  await inNewBrowser(browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    let last = ''
    await walk(page, nobody('tamsin.done@example.com', { lastName: 'Done', hasQts: false }), {
      sandboxUrl,
      async onPage() {
        last = page.url()
      },
    })
    await page.goto(last)
    if (stepOf(page) !== 'completed') await goToStep(page, 'completed')
    await visit('completed', page)
  })
}

const uidOf = (page: Page) => new URL(page.url()).pathname.match(/\/interaction\/([^/]+)/)?.[1] ?? ''

/** A quarter of an hour passes, so that no passcode of this journey works any more, and another may be sent. */
async function forgetPasscodes(page: Page, databaseUrl: string): Promise<void> {
  const uid = uidOf(page)
  await withTables(databaseUrl, async (sql) => {
    await sql`update passcode_challenge set expires_at = now() where journey_id in
      (select id from journey where interaction_uid = ${uid})`
    // The limits that counted these passcodes and no others: somebody else may be finding out what a limit does.
    await sql`delete from rate_limit where used_at && array(select requested_at from passcode_challenge where journey_id in
      (select id from journey where interaction_uid = ${uid}))`
  })
}

/** The two hours of a journey pass. */
async function expire(page: Page, databaseUrl: string): Promise<void> {
  const uid = uidOf(page)
  await withTables(
    databaseUrl,
    (sql) =>
      sql`update journey set last_step_at = last_step_at - interval '121 minutes' where interaction_uid = ${uid}`,
  )
}
