import { expect, test } from 'vitest'
import { accessibilityProblems, sidewaysScroll } from '../barriers/accessibility.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressMainButton, stepOf } from '../teacher/teacher.ts'

const running = useSharedSystem()

const WAIT = 'You need to wait before you try again'

test.each([
  ['with', true],
  ['without', false],
])(
  '%s JavaScript the passcode page tells what became of the mail, and asking too often, or in a second tab, loses nothing',
  async (how, javaScriptEnabled) => {
    const { sandboxUrl } = running.system
    const emailAddress = `impatient.${how}@example.com`
    const mailbox = mailboxOf(sandboxUrl, emailAddress)
    await inNewBrowser(
      running.browser,
      async (page) => {
        await startAt(page, sandboxUrl, 'npq')
        await page.getByLabel(/email address/i).fill(emailAddress)
        await pressMainButton(page)
        const passcode = await mailbox.next('passcode', 0)
        await expect
          .poll(
            async () => {
              await page.reload()
              return page.getByRole('status').allInnerTexts()
            },
            { timeout: 10_000 },
          )
          .toContain('The email has been delivered to your mailbox.')

        await page.getByText('I have not received the passcode').click()
        await page.getByRole('button', { name: 'Send a new passcode' }).click()
        expect(await page.locator('h1').innerText()).toBe(WAIT)
        expect(await page.locator('main').innerText()).toMatch(
          /try again at (\d{1,2}(:\d\d)?[ap]m|midday|midnight)/,
        )
        if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await sidewaysScroll(page)).toBe(0)

        await page.getByRole('link', { name: 'go back and enter it' }).click()
        expect(stepOf(page)).toBe('passcode')

        const tab = await page.context().newPage()
        await startAt(tab, sandboxUrl, 'npq')
        await tab.getByLabel(/email address/i).fill(emailAddress)
        await pressMainButton(tab)
        expect(stepOf(tab)).toBe('passcode')
        expect(await tab.locator('main').innerText()).toMatch(/6-digit passcode .* it works here too/s)
        await tab.locator('[autocomplete="one-time-code"]').fill(passcode)
        await pressMainButton(tab)
        expect(stepOf(tab)).toBe('what-we-ask')
        expect(await mailbox.messages()).toHaveLength(1)
        await page.reload()
        expect(await page.locator('main').innerText()).toContain('It does not work any more.')
      },
      { javaScriptEnabled },
    )
  },
)
