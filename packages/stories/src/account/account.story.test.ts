import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { useSharedSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { signIn } from '../teacher/sign-in.ts'
import { stepOf } from '../teacher/teacher.ts'

const running = useSharedSystem()
const nextTeacher = useTeachers('account')

test.each(ways)(
  'a teacher sees the services that they used, and signing out there signs them out of every one, $how',
  async ({ javaScriptEnabled }) => {
    const { origin, sandboxUrl } = running.system
    const { facts } = nextTeacher()
    // What looks for barriers is a script itself.
    const look = (page: Page, name: string) => (javaScriptEnabled ? seesNoBarrier(page, name) : undefined)
    await inNewBrowser(
      running.browser,
      async (page) => {
        await signIn(page, facts, { sandboxUrl })
        await startAt(page, sandboxUrl, 'claim')
        expect(await claimsAt(page.context(), sandboxUrl, 'claim')).not.toBeNull()

        await page.goto(`${origin}/account`)
        expect(new URL(page.url()).pathname).toBe('/account')
        for (const text of [facts.email, 'Register for an NPQ', 'Claim additional payments for teaching'])
          expect(await page.getByRole('main').innerText()).toContain(text)
        await look(page, 'account')

        await page.getByRole('button', { name: 'Sign out everywhere' }).click()
        await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
        await look(page, 'signed out')
        for (const service of ['npq', 'claim'])
          await expect
            .poll(() => claimsAt(page.context(), sandboxUrl, service), { timeout: 20_000 })
            .toBeNull()

        await page.goto(`${origin}/account`)
        expect(stepOf(page)).toBe('email')
      },
      { javaScriptEnabled },
    )
  },
)
