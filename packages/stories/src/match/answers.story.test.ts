import { samplePerson } from '@identity/sample-people'
import { expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { goToStep } from '../teacher/journey-places.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'

const running = useSharedSystem()

/** Steps whose page asks something, so that an empty answer is a wrong one. */
const questions = [
  ...['email', 'passcode', 'name', 'previous-name', 'preferred-name', 'date-of-birth'],
  ...['national-insurance-number', 'trn', 'qts', 'training-provider'],
]

test('with JavaScript switched off every question can be answered and corrected', async () => {
  const { sandboxUrl } = running.system
  const { facts, expect: expected } = samplePerson('olivia-harper-lane')
  const person = { ...facts, email: 'no.script@example.com' }
  await inNewBrowser(
    running.browser,
    async (page) => {
      const { steps, claims } = await signIn(page, person, {
        sandboxUrl,
        async onPage(step) {
          if (!questions.includes(step)) return
          await pressMainButton(page)
          expect(await page.title()).toMatch(/^Error: /)
          expect(await page.locator('.govuk-error-summary a').count()).toBeGreaterThan(0)
        },
      })
      expect(steps).toContain('national-insurance-number')
      expect(claims.trn).toBe(expected.trn)
    },
    { javaScriptEnabled: false },
  )
})

test('a changed answer leads back to the answers, and the back link leads back to the page before', async () => {
  const { sandboxUrl } = running.system
  const person = { ...samplePerson('ben-carter').facts, email: 'changes.mind@example.com' }
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, person, { sandboxUrl, until: 'check-answers' })
    await page.getByRole('link', { name: /^Change.*preferred name/i }).click()
    expect(stepOf(page)).toBe('preferred-name')
    await page.getByRole('radio').last().check()
    await page.locator('input[type="text"]').last().fill('Benny')
    await pressMainButton(page)
    expect(stepOf(page)).toBe('check-answers')
    expect(await page.locator('main').innerText()).toContain('Benny')

    await page.getByRole('link', { name: 'Back', exact: true }).click()
    expect(stepOf(page)).toBe('national-insurance-number')
  })
})

test('Back on a page that a Change link opened leads to the answers again, with nothing changed', async () => {
  const { sandboxUrl } = running.system
  const person = { ...samplePerson('ben-carter').facts, email: 'changes.nothing@example.com' }
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, person, { sandboxUrl, until: 'check-answers' })
    const answers = await page.locator('.govuk-summary-list').innerText()
    for (const name of [/^Change.*email address/i, /^Change name/i, /^Change date of birth/i]) {
      await page.getByRole('link', { name }).click()
      await page.getByRole('link', { name: 'Back', exact: true }).click()
      expect(stepOf(page)).toBe('check-answers')
      expect(await page.locator('.govuk-summary-list').innerText()).toBe(answers)
    }
  })
})

test('the address can be changed from the answers: the new one is proved, and the answers stay', async () => {
  const { sandboxUrl } = running.system
  const person = { ...useTeachers('claimed', 8)().facts, email: 'before.change@example.com' }
  const email = 'after.change@example.com'
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, person, { sandboxUrl, until: 'check-answers' })
    await page.getByRole('link', { name: /^Change.*email address/i }).click()
    await page.getByLabel(/email address/i).fill(email)
    await pressMainButton(page)
    expect(stepOf(page)).toBe('passcode')
    expect(await page.locator('main').innerText()).toContain(email)
    // Nothing but the passcode leads on.
    await goToStep(page, 'check-answers')
    await pressMainButton(page)
    expect(stepOf(page)).toBe('passcode')
    const passcode = await mailboxOf(sandboxUrl, email).next('passcode', 0)
    await page.locator('[autocomplete="one-time-code"]').fill(passcode)
    await pressMainButton(page)
    expect(stepOf(page)).toBe('check-answers')
    const answers = await page.locator('.govuk-summary-list').innerText()
    for (const kept of [email, person.firstName, person.lastName]) expect(answers).toContain(kept)
    await walk(page, person, { sandboxUrl })
    expect(await claimsAt(page.context(), sandboxUrl, 'npq')).toMatchObject({ email })
  })
})

test('a link to somebody else’s sign-in does not let another browser into it', async () => {
  const { sandboxUrl } = running.system
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    const address = page.url()
    await inNewBrowser(running.browser, async (other) => {
      await other.goto(address)
      expect(stepOf(other)).not.toBe('email')
      expect(await other.locator('input[type="email"]').count()).toBe(0)
    })
  })
})
