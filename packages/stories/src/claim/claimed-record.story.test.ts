import { connect } from '@identity/database'
import { samplePerson } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asRead } from '../browser/as-read.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { tasksOf } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, stepOf, walk } from '../teacher/teacher.ts'

// Service design, journeys J5 and J7: the record is claimed already, under an older address of the same person.

const running = useSharedSystem()
const nextTeacher = useTeachers('claimed')

/** Steps that only a claimed record brings, in order. */
const ownership = ['claimed-record', 'owner-passcode', 'choose-email']

function withAddress<Facts extends { email: string }>(facts: Facts, email: string): Facts {
  return { ...facts, email }
}

async function signsInAnew(facts: Parameters<typeof signIn>[1]) {
  return inNewBrowser(running.browser, (page) =>
    signIn(page, facts, { sandboxUrl: running.system.sandboxUrl }),
  )
}

/** Without an answer these two pages go nowhere and say so, without a barrier of their own. */
async function correctsAnEmptyAnswer(step: string, page: Page) {
  if (step !== 'owner-passcode' && step !== 'choose-email') return
  await pressMainButton(page)
  expect(stepOf(page), `an empty answer to ${step} goes nowhere`).toBe(step)
  expect(await page.title()).toMatch(/^Error: /)
}

test('a teacher with a new address proves the older one, moves over as the same person, and the older address can undo it', async () => {
  const { sandboxUrl } = running.system
  const older = samplePerson('ben-carter').facts
  const newer = withAddress(older, 'ben.at.home@example.com')
  const before = await signsInAnew(older)
  expect(before.steps).not.toContain('claimed-record')

  const moved = await inNewBrowser(running.browser, (page) =>
    signIn(page, newer, {
      sandboxUrl,
      olderEmail: older.email,
      keptEmail: newer.email,
      async onPage(step) {
        if (!ownership.includes(step)) return
        expect(asRead(await page.content()).includes(older.email), `${older.email} in full on ${step}`).toBe(
          step === 'choose-email',
        )
        await correctsAnEmptyAnswer(step, page)
      },
    }),
  )
  expect(moved.steps.slice(-5)).toEqual(['check-answers', ...ownership, 'result'])
  expect(moved.claims.sub, 'the same person').toBe(before.claims.sub)
  expect(moved.claims).toMatchObject({ email: newer.email, email_verified: true, trn: '9900002' })

  const again = await signsInAnew(newer)
  expect(again.steps, 'from now on the passcode is enough').toEqual(['email', 'passcode', 'continue'])
  expect(again.claims.sub).toBe(before.claims.sub)

  const link = await mailboxOf(sandboxUrl, older.email).next('revert_link', 0)
  await inNewBrowser(running.browser, async (page) => {
    await page.goto(link)
    const untouched = await signsInAnew(newer)
    expect(untouched.claims.sub, 'opening the link changes nothing').toBe(before.claims.sub)
    await pressMainButton(page)
    expect(await page.locator('h1').innerText()).toBe('Your email address has been changed back')
    expect(page.url(), 'the link is not left in the address bar').not.toContain('token')

    await page.goto(link)
    await pressMainButton(page)
    expect(await page.locator('h1').innerText()).toBe('This link has already been used')
    await page.goto(`${link}x`)
    await pressMainButton(page)
    expect(await page.locator('h1').innerText()).toBe('This link does not work')
  })
  const back = await signsInAnew(older)
  expect(back.steps).toEqual(['email', 'passcode', 'continue'])
  expect(back.claims).toMatchObject({ sub: before.claims.sub, email: older.email })
})

test('without JavaScript a teacher who keeps the older address is the same person, and the new address is nobody’s', async () => {
  const { sandboxUrl } = running.system
  const older = nextTeacher().facts
  const newer = withAddress(older, `home.${older.email}`)
  const before = await signsInAnew(older)

  const kept = await inNewBrowser(
    running.browser,
    (page) =>
      signIn(page, newer, {
        sandboxUrl,
        olderEmail: older.email,
        keptEmail: older.email,
        async onPage(step) {
          if (step !== 'owner-passcode' && step !== 'choose-email') return
          await pressMainButton(page)
          expect(await page.title()).toMatch(/^Error: /)
        },
      }),
    { javaScriptEnabled: false },
  )
  expect(kept.claims).toMatchObject({ sub: before.claims.sub, email: older.email })

  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    const steps = await walk(page, newer, { sandboxUrl, until: 'name' })
    expect(steps, 'the new address has to answer the questions again').toEqual([
      'email',
      'passcode',
      'what-we-ask',
    ])
  })
})

test('a teacher who does not recognise the address gets help from a person, and can still use the passcode', async () => {
  const { sandboxUrl, databaseUrl } = running.system
  const older = samplePerson('aisha-rahman').facts
  const newer = withAddress(older, 'aisha.at.home@example.com')
  const before = await signsInAnew(older)
  const sql = connect(databaseUrl, { max: 1 })
  const tasks = () => sql`select reason, status from support_task where identity_id = ${before.claims.sub}`
  const asksForHelp = async (page: Page, summary: string) => {
    await page.getByText(summary).click()
    const button = page.locator('details[open] button')
    await Promise.all([page.waitForEvent('load'), button.click()])
    expect(stepOf(page)).toBe('help')
  }
  try {
    await inNewBrowser(running.browser, async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      const options = { sandboxUrl, olderEmail: older.email, keptEmail: newer.email }
      await walk(page, newer, { ...options, until: 'claimed-record' })
      const mails = (await mailboxOf(sandboxUrl, older.email).messages()).length
      await asksForHelp(page, 'I do not recognise this email address')
      expect(await page.locator('main').innerText()).not.toContain(older.email)
      expect(await tasks()).toMatchObject([{ reason: 'OWNER_NOT_RECOGNISED', status: 'OPEN' }])
      expect((await mailboxOf(sandboxUrl, older.email).messages()).length, 'nobody was mailed').toBe(mails)

      await page.getByRole('link', { name: 'go back and use a passcode' }).click()
      expect(stepOf(page)).toBe('claimed-record')
      await walk(page, newer, { ...options, until: 'owner-passcode' })
      await mailboxOf(sandboxUrl, older.email).next('passcode', mails)
      await asksForHelp(page, 'I cannot read emails sent to this address')
      expect(await tasks(), 'one task for each reason').toHaveLength(2)

      await page.getByRole('link', { name: 'go back and use a passcode' }).click()
      expect(await walk(page, newer, options)).toEqual(['owner-passcode', 'choose-email', 'result'])
    })
    const after = await signsInAnew(newer)
    expect(after.claims.sub).toBe(before.claims.sub)
  } finally {
    await sql.end()
  }
})

test.concurrent.each(ways)(
  'J7: $how a teacher who lost the older mailbox is told what to do, and finds their answers when they come back',
  async ({ javaScriptEnabled }) => {
    const { sandboxUrl, databaseUrl } = running.system
    const older = nextTeacher().facts
    const newer = withAddress(older, `lost.${older.email}`)
    const before = await signsInAnew(older)
    const way = { javaScriptEnabled }
    await inNewBrowser(
      running.browser,
      async (page) => {
        await startAt(page, sandboxUrl, 'npq')
        await walk(page, newer, { sandboxUrl, until: 'claimed-record' })
        await pressSecondary(
          page,
          'Get help to use another address',
          'I cannot read emails sent to this address',
        )
        expect(stepOf(page)).toBe('help')
        expect(await page.locator('main').innerText()).toContain('We keep your answers for 7 days')
        expect(await mailboxOf(sandboxUrl, newer.email).next('reference', 0)).toMatch(
          /^[0-9A-Z]{4}-[0-9A-Z]{4}$/,
        )
        expect(await tasksOf(databaseUrl, before.claims.sub)).toEqual(['OWNER_NO_ACCESS OPEN'])
        await page.getByRole('link', { name: /^Return to .* without signing in$/ }).click()
        await pressMainButton(page)
        expect(await page.locator('h1').innerText()).toBe('You did not finish signing in')
      },
      way,
    )
    await inNewBrowser(
      running.browser,
      async (page) => {
        await startAt(page, sandboxUrl, 'npq')
        const steps = await walk(page, newer, { sandboxUrl, until: 'check-answers' })
        expect(steps, 'nothing is asked again').toEqual(['email', 'passcode'])
        expect(await page.locator('main').innerText()).toContain('We kept your answers')
        await pressMainButton(page)
        expect(stepOf(page)).toBe('claimed-record')
      },
      way,
    )
    const after = await signsInAnew(older)
    expect(after.claims.sub, 'the owner notices nothing').toBe(before.claims.sub)
  },
)
