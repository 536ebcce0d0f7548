import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { appByKey } from '../staff/app-by-key.ts'
import { atWork } from '../staff/at-work.ts'
import { acceptInvitation, aNewcomer, giveAddress, inviteNewcomer, press } from '../staff/newcomer.ts'
import { plugInPasskeyDevice } from '../staff/passkey-device.ts'
import { useSharedSystem } from '../system/system.ts'

const running = useSharedSystem()
const pathOf = (page: Page) => new URL(page.url()).pathname

/** From the page that makes them: ten codes, shown once. */
async function keepRecoveryCodes(page: Page): Promise<string[]> {
  expect(pathOf(page)).toBe('/support/second-factor/recovery-codes')
  await press(page, 'Make 10 recovery codes')
  const codes = await page.locator('.app-secret li').allInnerTexts()
  expect(codes).toHaveLength(10)
  return codes
}

test('an invited member joins with a passkey of their browser, and signs in by it again', async () => {
  const facts = aNewcomer()
  await atWork(running, 'OWNER', (owner) => inviteNewcomer(owner, facts), {
    onPage: (page) => seesNoBarrier(page, pathOf(page)),
  })
  await inNewBrowser(running.browser, async (page) => {
    const device = await plugInPasskeyDevice(page)
    await acceptInvitation(page, facts, running.system)
    expect(pathOf(page)).toBe('/support/second-factor/set-up')
    await seesNoBarrier(page, 'set up a second factor')
    await page.getByLabel('Name of the passkey (optional)').fill('Work laptop')
    await press(page, 'Set up a passkey')
    const [atFirst = 0] = await device.signatures()
    await keepRecoveryCodes(page)
    await press(page, 'I have kept them')
    expect(pathOf(page)).toBe('/support')

    await press(page, 'Sign out')
    await giveAddress(page, facts, running.system)
    expect(pathOf(page)).toBe('/support/second-factor')
    await page.goto(`${running.system.origin}/support/tasks`)
    expect(pathOf(page), 'the passcode alone opens nothing').toBe('/support/second-factor')
    await press(page, 'Use your passkey')
    expect(pathOf(page)).toBe('/support/tasks')
    const [afterwards = 0] = await device.signatures()
    expect(afterwards).toBeGreaterThan(atFirst)
  })
})

test('without JavaScript they join with an authenticator app, and a recovery code lets them in once', async () => {
  const facts = aNewcomer()
  await atWork(running, 'OWNER', (owner) => inviteNewcomer(owner, facts), { javaScriptEnabled: false })
  await inNewBrowser(
    running.browser,
    async (page) => {
      const signInWith = async (code: string) => {
        await press(page, 'Sign out')
        await giveAddress(page, facts, running.system)
        await show(code)
      }
      const show = async (code: string) => {
        await page.locator('[autocomplete="one-time-code"]').fill(code)
        await press(page, 'Continue')
      }

      await acceptInvitation(page, facts, running.system)
      expect(await page.getByRole('button', { name: 'Set up a passkey' }).count()).toBe(0)
      await press(page, 'Set up an authenticator app')
      const app = appByKey(await page.locator('.app-secret').innerText())
      await show(app.code())
      const [first = '', second = ''] = await keepRecoveryCodes(page)
      await press(page, 'I have kept them')

      await signInWith(app.code())
      expect(pathOf(page)).toBe('/support')
      await signInWith(first)
      expect(pathOf(page)).toBe('/support')
      await signInWith(first)
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('was used before')
      await show(second)
      expect(pathOf(page)).toBe('/support')
    },
    { javaScriptEnabled: false },
  )
})
