import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { tasksOf } from '../system/tables.ts'
import { teacherWithoutQts, useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { pressSecondary } from '../teacher/journey-places.ts'
import { walkWithLateNumber } from '../teacher/late-number.ts'
import { signIn } from '../teacher/sign-in.ts'
import { pressMainButton, type WalkOptions, walk } from '../teacher/teacher.ts'

// Service design, journeys J1 to J3 and J14: the record is found, and what can be said of it.

const running = useSharedSystem()
const nextTeacher = useTeachers('matched')

const main = (page: Page) => page.locator('main').innerText()

describe.concurrent.each(ways)('$how', (way) => {
  const { sandboxUrl, databaseUrl } = running.system
  const inBrowser = <Result>(use: (page: Page) => Promise<Result>) => inNewBrowser(running.browser, use, way)

  /** Signs in and tells what the result page said on the way. */
  async function resultOf(facts: SampleFacts, options: Partial<WalkOptions> = {}) {
    let words = ''
    const signedIn = await inBrowser((page) =>
      signIn(page, facts, {
        sandboxUrl,
        ...options,
        async onPage(step) {
          if (step === 'result') words = await main(page)
        },
      }),
    )
    return { ...signedIn, words }
  }

  /** The same, of a claimant whose record is found only after they have said what they know of their TRN. */
  const lateResultOf = (facts: SampleFacts, options: Partial<WalkOptions> = {}) =>
    inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walkWithLateNumber(page, facts, { sandboxUrl, ...options, until: 'result' })
      const words = await main(page)
      await pressMainButton(page)
      const claims = await claimsAt(page.context(), sandboxUrl, 'npq')
      return { words, claims }
    })

  test('J1: a teacher is found, sees which record it is, and the service receives who they are', async () => {
    const { facts, record } = nextTeacher()
    const { claims, steps, words } = await resultOf(facts)
    expect(steps).toEqual([
      ...['email', 'passcode', 'what-we-ask', 'name', 'previous-name', 'preferred-name', 'date-of-birth'],
      ...['check-answers', 'result'],
    ])
    expect(words).toContain('We have found your teaching record')
    expect(words).toContain(record.trn)
    expect(claims).toMatchObject({
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: facts.email,
      email_verified: true,
      given_name: facts.firstName,
      family_name: facts.lastName,
      birthdate: record.dateOfBirth,
      trn: record.trn,
      trn_lookup_status: 'Found',
    })
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual([])
    expect(await mailboxOf(sandboxUrl, facts.email).subjects()).toEqual([])
  })

  test('J1: somebody who says that the record is not theirs goes on, and one person is asked to look', async () => {
    const { facts, record } = nextTeacher()
    await inBrowser(async (page) => {
      await startAt(page, sandboxUrl, 'npq')
      await walk(page, facts, { sandboxUrl, until: 'result' })
      await pressSecondary(page, 'This record is not mine', 'This is not me')
      expect(await main(page)).toContain('Thank you for telling us')
      expect(await page.getByText('This is not me', { exact: true }).count(), 'said once is enough').toBe(0)
      await pressMainButton(page)
      const claims = await claimsAt(page.context(), sandboxUrl, 'npq')
      expect(claims).toMatchObject({ trn: record.trn, trn_lookup_status: 'Found' })
      expect(await tasksOf(databaseUrl, claims?.sub ?? '')).toEqual(['NOT_ME OPEN'])
    })
  })

  test('J2: a teacher whose TRN is another one is told so on the page and by mail', async () => {
    const { facts, record } = nextTeacher()
    const slip = { ...facts, email: `slip.${facts.email}`, trn: '1999999' }
    const { claims, words } = await lateResultOf(slip)
    expect(words).toContain('Your TRN is not the number you gave')
    expect(words).toContain('1999999')
    expect(words).toContain(record.trn)
    expect(claims?.trn).toBe(record.trn)
    expect(await mailboxOf(sandboxUrl, slip.email).next('trn', 0)).toBe(record.trn)
  })

  test('J2: a teacher who says that they have no TRN hears that they do, and gets it by mail', async () => {
    const { facts, record } = nextTeacher()
    const { trn: _, ...known } = facts
    const denying = { ...known, email: `none.${facts.email}` }
    const { claims, words } = await lateResultOf(denying, { saysNoTrn: true })
    expect(words).toContain('You do have a TRN')
    expect(claims?.trn).toBe(record.trn)
    expect(await mailboxOf(sandboxUrl, denying.email).next('trn', 0)).toBe(record.trn)
  })

  test('J3: a teacher with another name than their record’s goes on with both, and one mail says what the record has', async () => {
    const { facts, record } = nextTeacher()
    const married = { ...facts, lastName: 'Quillfeather' }
    const { claims, words } = await resultOf(married)
    expect(words).toContain('Some of your details are different on your teaching record')
    expect(claims).toMatchObject({ trn: record.trn, family_name: 'Quillfeather' })
    const mailbox = mailboxOf(sandboxUrl, facts.email)
    expect(await mailbox.next('differing_details', 0)).toMatch(
      new RegExp(`^your name: your record has .*${record.lastName}$`),
    )
    const [mail] = (await mailbox.messages()).filter(
      ({ personalisation }) => personalisation.differing_details,
    )
    for (const value of [record.trn, facts.dateOfBirth, facts.nationalInsuranceNumber]) {
      expect(mail?.body).not.toContain(value) // it greets by the name they gave
    }
  })

  test('the address on a record hears of its first claim, and its reader can say that it was not them', async () => {
    const { facts } = nextTeacher()
    const elsewhere = { ...facts, email: `new.${facts.email}` }
    const { claims } = await resultOf(elsewhere)
    const link = await mailboxOf(sandboxUrl, facts.email).next('dispute_link', 0)
    await inBrowser(async (page) => {
      await page.goto(link)
      expect(await tasksOf(databaseUrl, claims.sub), 'opening the link does nothing').toEqual([])
      await pressMainButton(page)
      expect(await page.locator('h1').innerText()).toBe('Thank you for telling us')
    })
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual(['CLAIM_DISPUTED OPEN'])
  })
})

test.concurrent.each(ways)(
  'J14: $how a teacher whose record has no QTS and who has it goes on, and a person looks for the other record',
  async ({ javaScriptEnabled }) => {
    const { sandboxUrl, databaseUrl } = running.system
    const { facts, record } = teacherWithoutQts(javaScriptEnabled ? 0 : 1)
    const { steps, claims } = await inNewBrowser(
      running.browser,
      (page) => signIn(page, facts, { sandboxUrl }),
      { javaScriptEnabled },
    )
    expect(steps.slice(-5)).toEqual(['date-of-birth', 'qts', 'training-provider', 'check-answers', 'result'])
    expect(claims).toMatchObject({ trn: record.trn, trn_lookup_status: 'Found' })
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual(['POSSIBLE_DUPLICATE OPEN'])
  },
)
